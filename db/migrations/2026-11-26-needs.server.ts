import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // Goes with its assessment, and so with its person.
  await schema
    .createTable('demand')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('ics_id', 'text', (column) => column.notNull().references('ics.id'))
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addColumn('noted_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('demand_key', ['person_id', 'assessment_id', 'scale_id'])
    .addForeignKeyConstraint(
      'demand_assessment',
      ['person_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await schema.createIndex('demand_quarter_index').on('demand').column('quarter').execute()
  // A quarter is closed once.
  await schema
    .createTable('demand_quarter')
    .addColumn('quarter', 'text', (column) => column.primaryKey())
    .addColumn('closed_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('demand_release')
    .addColumn('ics_id', 'text', (column) => column.notNull().references('ics.id'))
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('band', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('demand_release_key', [
      'ics_id',
      'quarter',
      'questionnaire_id',
      'questionnaire_version',
      'scale_id',
    ])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['demand_release', 'demand_quarter', 'demand'])
    await db.schema.dropTable(table).execute()
}
