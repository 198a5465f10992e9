import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const ofAcademy = (table: string) =>
    schema
      .createTable(table)
      .addColumn('academy_id', 'text', (column) =>
        column.notNull().references('academy.id').onDelete('cascade'),
      )
  await ofAcademy('programme')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('aims', 'text', (column) => column.notNull())
    .addColumn('aimed_at', 'text', (column) => column.notNull())
    .addColumn('tier', 'text')
    .addColumn('design', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addPrimaryKeyConstraint('programme_key', ['academy_id', 'id'])
    .execute()
  await ofAcademy('cohort')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('programme_id', 'text', (column) =>
      column.notNull().references('programme.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('reporting', 'text', (column) => column.notNull())
    .addColumn('threshold', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addPrimaryKeyConstraint('cohort_key', ['academy_id', 'id'])
    .execute()
  await schema.createIndex('cohort_programme').on('cohort').column('programme_id').execute()
  const ofCohort = (table: string) =>
    ofAcademy(table).addColumn('cohort_id', 'text', (column) =>
      column.notNull().references('cohort.id').onDelete('cascade'),
    )
  await ofCohort('wave')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('opens_on', 'text', (column) => column.notNull())
    .addColumn('closes_on', 'text', (column) => column.notNull())
    .addColumn('catches_up_until', 'text')
    .addColumn('asks_then_test', 'integer', (column) => column.notNull())
    .addColumn('asks_reaction', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('rate', 'text')
    .addColumn('rate_on', 'text')
    .addPrimaryKeyConstraint('wave_key', ['academy_id', 'id'])
    .execute()
  await schema.createIndex('wave_cohort').on('wave').column('cohort_id').execute()
  await schema.createIndex('wave_state').on('wave').column('state').execute()
  const ofWave = (table: string) =>
    ofAcademy(table).addColumn('wave_id', 'text', (column) =>
      column.notNull().references('wave.id').onDelete('cascade'),
    )
  await ofWave('wave_questionnaire')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('wave_questionnaire_key', ['academy_id', 'wave_id', 'questionnaire_id'])
    .execute()
  await schema.createIndex('wave_questionnaire_wave').on('wave_questionnaire').column('wave_id').execute()
  // Taking part and being counted begin and end apart from each other.
  await ofCohort('participation')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .addColumn('left_at', 'text')
    .addColumn('counted_since', 'text')
    .addColumn('counted_until', 'text')
    .addPrimaryKeyConstraint('participation_key', ['academy_id', 'cohort_id', 'person_id'])
    .execute()
  await schema.createIndex('participation_person').on('participation').column('person_id').execute()
  await schema.createIndex('participation_cohort').on('participation').column('cohort_id').execute()
  await ofWave('wave_participant')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('invited_at', 'text', (column) => column.notNull())
    .addColumn('reminders', 'integer', (column) => column.notNull())
    .addColumn('reminded_on', 'text')
    .addPrimaryKeyConstraint('wave_participant_key', ['academy_id', 'wave_id', 'person_id'])
    .execute()
  await schema.createIndex('wave_participant_person').on('wave_participant').column('person_id').execute()
  await ofWave('wave_notice')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('wave_notice_key', ['academy_id', 'id'])
    .execute()
  await schema.createIndex('wave_notice_person').on('wave_notice').column('person_id').execute()
  await schema
    .createTable('then_rating')
    .addColumn('respondent_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('now_rating', 'integer', (column) => column.notNull())
    .addColumn('then_rating', 'integer', (column) => column.notNull())
    .addColumn('rated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('then_rating_key', ['respondent_id', 'assessment_id', 'scale_id'])
    .addForeignKeyConstraint(
      'then_rating_assessment',
      ['respondent_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await schema
    .createTable('reaction')
    .addColumn('respondent_id', 'text', (column) =>
      column.notNull().references('person.id').onDelete('cascade'),
    )
    .addColumn('wave_id', 'text', (column) => column.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('usefulness', 'integer')
    .addColumn('relevance', 'integer')
    .addColumn('what_to_change', 'text', (column) => column.notNull())
    .addColumn('may_be_shown', 'integer', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reaction_key', ['respondent_id', 'wave_id'])
    .execute()
  await schema.createIndex('reaction_wave').on('reaction').column('wave_id').execute()
  await ofCohort('cohort_event')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('happened_on', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('cohort_event_key', ['academy_id', 'id'])
    .execute()
  await schema.createIndex('cohort_event_cohort').on('cohort_event').column('cohort_id').execute()
  // What was published of a wave, by the academy whose it is.
  await schema.alterTable('snapshot').addColumn('wave_id', 'text').execute()
  await schema.createIndex('snapshot_wave').on('snapshot').column('wave_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('snapshot_wave').execute()
  await db.schema.alterTable('snapshot').dropColumn('wave_id').execute()
  for (const table of [
    'cohort_event',
    'reaction',
    'then_rating',
    'wave_notice',
    'wave_participant',
    'participation',
    'wave_questionnaire',
    'wave',
    'cohort',
    'programme',
  ])
    await db.schema.dropTable(table).execute()
}
