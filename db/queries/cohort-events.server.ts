import type { Kysely } from 'kysely'
import type { CohortEventRow } from '../cohort-tables'
import type { Database } from '../database'

type EventKey = Readonly<{ academyId: string; cohortId: string; id: string }>

/** What happened around a cohort, the earliest first. */
export async function listEventsOfCohort(
  db: Kysely<Database>,
  cohortId: string,
): Promise<readonly CohortEventRow[]> {
  return db
    .selectFrom('cohort_event')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
}

export async function insertCohortEvent(db: Kysely<Database>, event: CohortEventRow): Promise<void> {
  await db.insertInto('cohort_event').values(event).execute()
}

/** Corrects an event. False if there is none of that cohort. */
export async function updateCohortEvent(
  db: Kysely<Database>,
  key: EventKey,
  changes: Pick<CohortEventRow, 'happened_on' | 'kind' | 'text'>,
): Promise<boolean> {
  const result = await db
    .updateTable('cohort_event')
    .set(changes)
    .where('academy_id', '=', key.academyId)
    .where('cohort_id', '=', key.cohortId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Removes an event. False if there is none of that cohort. */
export async function deleteCohortEvent(db: Kysely<Database>, key: EventKey): Promise<boolean> {
  const result = await db
    .deleteFrom('cohort_event')
    .where('academy_id', '=', key.academyId)
    .where('cohort_id', '=', key.cohortId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
