import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** Whether somebody lets their answers count in how well a questionnaire measures. */
export async function hasMeasurementConsent(db: Kysely<Database>, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('measurement_consent')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export async function giveMeasurementConsent(
  db: Kysely<Database>,
  personId: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('measurement_consent')
    .values({ person_id: personId, given_at: at })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}

export async function endMeasurementConsent(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('measurement_consent').where('person_id', '=', personId).execute()
}
