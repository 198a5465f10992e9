import type { Kysely } from 'kysely'
import type { Database } from '../database'

export type RoundKey = Readonly<{ teamId: string; roundId: string }>
export type ScaleKey = RoundKey & Readonly<{ questionnaireId: string; scaleId: string }>

/** What a team writes of a scale, each once a round. */
type Written = Readonly<{
  consensus: Readonly<{ value: number | null; note: string }>
  discussion_note: Readonly<{ text: string }>
}>

/** Writes of a scale: the first at version 0, or over that version. False if it has another by now. */
export async function writeOfScale<Table extends keyof Written>(
  db: Kysely<Database>,
  table: Table,
  key: ScaleKey,
  { version, at, written }: Readonly<{ version: number; at: string; written: Written[Table] }>,
): Promise<boolean> {
  // The columns beside what is written are the same, which is all that the query needs of the table's type.
  const name = table as 'discussion_note'
  const values = {
    ...(written as unknown as Written['discussion_note']),
    version: version + 1,
    updated_at: at,
  }
  const of = {
    team_id: key.teamId,
    round_id: key.roundId,
    questionnaire_id: key.questionnaireId,
    scale_id: key.scaleId,
  }
  if (version === 0) {
    const added = await db
      .insertInto(name)
      .values({ ...values, ...of })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(added.numInsertedOrUpdatedRows) === 1
  }
  const changed = await db
    .updateTable(name)
    .set(values)
    .where((where) => where.and(of))
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}
