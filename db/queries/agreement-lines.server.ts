import type { Kysely } from 'kysely'
import type { Day } from '../../app/domain/field/field'
import type { AgreementLine, AgreementWords } from '../../app/domain/round/agreement'
import type { Database } from '../database'
import type { AgreementActionRow } from '../round-tables'

type RoundKey = Readonly<{ teamId: string; roundId: string }>
type LineKey = RoundKey & Readonly<{ id: string }>

/** The lines of a round's agreement, in the order in which they were written. */
export async function listLines(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<readonly AgreementLine[]> {
  const rows = await db
    .selectFrom('agreement_action')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toLine)
}

export async function findLine(
  db: Kysely<Database>,
  { teamId, roundId, id }: LineKey,
): Promise<AgreementLine | undefined> {
  const row = await db
    .selectFrom('agreement_action')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toLine(row)
}

/** Writes a line: a new one at version 0, or over that version. False if it has another by now, or is gone. */
export async function saveLine(
  db: Kysely<Database>,
  key: LineKey,
  { version, words, at }: Readonly<{ version: number; words: AgreementWords; at: string }>,
): Promise<boolean> {
  const values = {
    kind: words.kind,
    text: words.text,
    by_whom: words.byWhom,
    by_when: words.byWhen,
    activity_id: words.activityId,
    version: version + 1,
    updated_at: at,
  }
  if (version === 0) {
    const added = await db
      .insertInto('agreement_action')
      .values({
        ...values,
        ...{ team_id: key.teamId, round_id: key.roundId, id: key.id, done_on: null, created_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(added.numInsertedOrUpdatedRows) === 1
  }
  const changed = await db
    .updateTable('agreement_action')
    .set(values)
    .where('team_id', '=', key.teamId)
    .where('round_id', '=', key.roundId)
    .where('id', '=', key.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** Removes a line that still has this version. */
export async function deleteLine(
  db: Kysely<Database>,
  { teamId, roundId, id, version }: LineKey & Readonly<{ version: number }>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('agreement_action')
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

/** Says on which day a line was done; null takes it back. False if there is no such line. */
export async function setLineDone(
  db: Kysely<Database>,
  { teamId, roundId, id }: LineKey,
  doneOn: Day | null,
): Promise<boolean> {
  const result = await db
    .updateTable('agreement_action')
    .set({ done_on: doneOn })
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** The rounds of a team that have an agreement, the newest first. */
export async function listRoundsWithAgreement(
  db: Kysely<Database>,
  teamId: string,
): Promise<readonly Readonly<{ roundId: string; opensOn: Day }>[]> {
  return db
    .selectFrom('round')
    .select(['id as roundId', 'opens_on as opensOn'])
    .where('team_id', '=', teamId)
    .where('state', 'in', ['open', 'closed'])
    .where((where) =>
      where.exists(
        where
          .selectFrom('agreement_action')
          .select('agreement_action.id')
          .whereRef('agreement_action.team_id', '=', 'round.team_id')
          .whereRef('agreement_action.round_id', '=', 'round.id'),
      ),
    )
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

function toLine(row: AgreementActionRow): AgreementLine {
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    byWhom: row.by_whom,
    byWhen: row.by_when,
    activityId: row.activity_id,
    doneOn: row.done_on,
    version: row.version,
  }
}
