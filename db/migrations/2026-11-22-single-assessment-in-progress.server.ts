import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.

/** A person has one unfinished assessment of a questionnaire version about a subject, however often it is started. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex('assessment_in_progress')
    .unique()
    .on('assessment')
    .columns(['respondent_id', 'questionnaire_id', 'questionnaire_version', 'subject_kind', 'subject_id'])
    .where('submitted_at', 'is', null)
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('assessment_in_progress').execute()
}
