import type { Kysely } from 'kysely'
import type { ParticipationRow } from '../cohort-tables'
import type { Database } from '../database'

type ParticipationKey = Readonly<{ academyId: string; cohortId: string; personId: string }>

/** Everybody who takes part in a cohort, or has. */
export async function listParticipations(
  db: Kysely<Database>,
  cohortId: string,
): Promise<readonly ParticipationRow[]> {
  return db
    .selectFrom('participation')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('person_id')
    .execute()
}

export async function findParticipation(
  db: Kysely<Database>,
  { cohortId, personId }: Readonly<{ cohortId: string; personId: string }>,
): Promise<ParticipationRow | undefined> {
  return db
    .selectFrom('participation')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** The cohorts that a person takes part in, or has, the latest first. */
export async function listParticipationsOf(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly ParticipationRow[]> {
  return db
    .selectFrom('participation')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('joined_at', 'desc')
    .orderBy('cohort_id')
    .execute()
}

/** Notes that somebody takes part: anew, if they had left. What they said of being counted stays as it was. */
export async function joinCohort(db: Kysely<Database>, key: ParticipationKey, at: string): Promise<void> {
  await db
    .insertInto('participation')
    .values({
      academy_id: key.academyId,
      cohort_id: key.cohortId,
      person_id: key.personId,
      joined_at: at,
      left_at: null,
      counted_since: null,
      counted_until: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['academy_id', 'cohort_id', 'person_id']).doUpdateSet({ left_at: null }),
    )
    .execute()
}

/** Notes that somebody takes part no longer; whether they are counted is another matter. */
export async function leaveCohort(db: Kysely<Database>, key: ParticipationKey, at: string): Promise<boolean> {
  return changes(await ofKey(db, key).set({ left_at: at }).where('left_at', 'is', null).executeTakeFirst())
}

/** Notes that somebody lets themselves be counted; false if they are already, or take no part. */
export async function beginCounting(
  db: Kysely<Database>,
  key: ParticipationKey,
  at: string,
): Promise<boolean> {
  return changes(
    await ofKey(db, key)
      .set({ counted_since: at, counted_until: null })
      .where((where) =>
        where.or([where('counted_since', 'is', null), where('counted_until', 'is not', null)]),
      )
      .executeTakeFirst(),
  )
}

/** Notes that somebody is counted no longer; false if they were not. */
export async function endCounting(db: Kysely<Database>, key: ParticipationKey, at: string): Promise<boolean> {
  return changes(
    await ofKey(db, key)
      .set({ counted_until: at })
      .where('counted_since', 'is not', null)
      .where('counted_until', 'is', null)
      .executeTakeFirst(),
  )
}

function ofKey(db: Kysely<Database>, { academyId, cohortId, personId }: ParticipationKey) {
  return db
    .updateTable('participation')
    .where('academy_id', '=', academyId)
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
}

const changes = ({ numUpdatedRows }: Readonly<{ numUpdatedRows: bigint }>) => Number(numUpdatedRows) === 1
