import type { Kysely } from 'kysely'
import type { Database } from '../database'

type RoundKey = Readonly<{ teamId: string; roundId: string }>

/** Notes when the words of an agreement changed. */
export async function noteAgreementChange(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
  at: string,
): Promise<void> {
  await db
    .insertInto('agreement')
    .values({ team_id: teamId, round_id: roundId, changed_at: at })
    .onConflict((conflict) => conflict.columns(['team_id', 'round_id']).doUpdateSet({ changed_at: at }))
    .execute()
}

/** When the words of an agreement last changed; null if there never were any. */
export async function findAgreementChange(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<string | null> {
  const row = await db
    .selectFrom('agreement')
    .select('changed_at')
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return row?.changed_at ?? null
}

type SignatureKey = RoundKey & Readonly<{ personId: string }>

/** Signs an agreement, or signs it anew. */
export async function putSignature(
  db: Kysely<Database>,
  { teamId, roundId, personId }: SignatureKey,
  at: string,
): Promise<void> {
  await db
    .insertInto('agreement_signature')
    .values({ team_id: teamId, round_id: roundId, person_id: personId, signed_at: at })
    .onConflict((conflict) =>
      conflict.columns(['team_id', 'round_id', 'person_id']).doUpdateSet({ signed_at: at }),
    )
    .execute()
}

/** Takes a signature back; false if there was none. */
export async function deleteSignature(
  db: Kysely<Database>,
  { teamId, roundId, personId }: SignatureKey,
): Promise<boolean> {
  const result = await db
    .deleteFrom('agreement_signature')
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

export type Signature = Readonly<{ personId: string; name: string | null; email: string; signedAt: string }>

/** Who has signed, of those who are members of the team on a day, the first first. */
export async function listSignatures(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
  today: string,
): Promise<readonly Signature[]> {
  return db
    .selectFrom('agreement_signature')
    .innerJoin('person', 'person.id', 'agreement_signature.person_id')
    .select(['person.id as personId', 'person.name', 'person.email', 'signed_at as signedAt'])
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.person_id', '=', 'agreement_signature.person_id')
          .where('role', '=', 'member')
          .where('place_id', '=', teamId)
          .where('starts_on', '<=', today)
          .where((until) => until.or([until('ends_on', 'is', null), until('ends_on', '>', today)])),
      ),
    )
    .orderBy('signed_at')
    .orderBy('person.id')
    .execute()
}
