import type { Kysely } from 'kysely'
import type { DevelopmentSettingsRow } from '../catalogue-tables'
import type { Database } from '../database'

/** What somebody said of how they want to develop; undefined if they have said nothing. */
export async function findDevelopmentSettings(
  db: Kysely<Database>,
  personId: string,
): Promise<DevelopmentSettingsRow | undefined> {
  return db
    .selectFrom('development_settings')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

type Settings = Omit<DevelopmentSettingsRow, 'person_id'>

/** What holds for whoever has said nothing. */
export const settingsUnsaid: Settings = { available_minutes: null, reminders: 'due', is_counted: 1 }

/** Changes some of what somebody said; the rest stays. */
export async function changeDevelopmentSettings(
  db: Kysely<Database>,
  personId: string,
  changes: Partial<Settings>,
): Promise<void> {
  await db
    .insertInto('development_settings')
    .values({ ...settingsUnsaid, ...changes, person_id: personId })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(changes))
    .execute()
}
