import { type Kysely, sql } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text')
    .addColumn('is_demonstration', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()

  // Keyed by its own id, not by a person: nobody is known to be one before they have signed in.
  await db.schema
    .createTable('sign_in_request')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('return_to', 'text', (column) => column.notNull())
    .addColumn('wrong_codes', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await db.schema.createIndex('sign_in_request_expires').on('sign_in_request').column('expires_at').execute()

  // Keyed by the cookie's hash: a request knows nothing else.
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('session_person').on('session').column('person_id').execute()
  await db.schema.createIndex('session_expires').on('session').column('expires_at').execute()

  await db.schema
    .createTable('assessment')
    .addColumn('respondent_id', 'text', (column) =>
      column.notNull().references('person.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('relationship', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('tier', 'text')
    .addColumn('stage', 'text')
    .addColumn('function', 'text')
    .addColumn('sector', 'text')
    .addColumn('ics_id', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text')
    .addPrimaryKeyConstraint('assessment_key', ['respondent_id', 'id'])
    .execute()
  // A person has one unfinished assessment of a questionnaire version about a subject, however often it is started.
  await db.schema
    .createIndex('assessment_in_progress')
    .unique()
    .on('assessment')
    .columns(['respondent_id', 'questionnaire_id', 'questionnaire_version', 'subject_kind', 'subject_id'])
    .where(sql.ref('submitted_at'), 'is', null)
    .execute()

  await db.schema
    .createTable('answer')
    .addColumn('respondent_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('item_id', 'text', (column) => column.notNull())
    .addColumn('value', 'integer')
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_key', ['respondent_id', 'assessment_id', 'item_id'])
    .addForeignKeyConstraint(
      'answer_assessment',
      ['respondent_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('scale_importance')
    .addColumn('respondent_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('scale_importance_key', ['respondent_id', 'assessment_id', 'scale_id'])
    .addForeignKeyConstraint(
      'scale_importance_assessment',
      ['respondent_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('assessment_use')
    .addColumn('respondent_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('purpose_id', 'text', (column) => column.notNull())
    .addColumn('consented_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('assessment_use_key', [
      'respondent_id',
      'assessment_id',
      'purpose',
      'purpose_id',
    ])
    .addForeignKeyConstraint(
      'assessment_use_assessment',
      ['respondent_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'assessment_use',
    'scale_importance',
    'answer',
    'assessment',
    'session',
    'sign_in_request',
    'person',
  ]) {
    await db.schema.dropTable(table).execute()
  }
}
