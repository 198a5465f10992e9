import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** The number by which the ledger knows an assessment: the one it has, or else this one from now on. */
export async function numberAssessment(
  db: Kysely<Database>,
  key: Readonly<{ respondent_id: string; assessment_id: string }>,
  newNumber: string,
): Promise<string> {
  await db
    .insertInto('assessment_number')
    .values({ ...key, number: newNumber })
    .onConflict((conflict) => conflict.columns(['respondent_id', 'assessment_id']).doNothing())
    .execute()
  const { number } = await db
    .selectFrom('assessment_number')
    .select('number')
    .where('respondent_id', '=', key.respondent_id)
    .where('assessment_id', '=', key.assessment_id)
    .executeTakeFirstOrThrow()
  return number
}
