import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // Who lets scores of their own be exported for research.
  await schema
    .createTable('research_consent')
    .addColumn('person_id', 'text', (column) =>
      column.primaryKey().references('person.id').onDelete('cascade'),
    )
    .addColumn('given_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('research_grant')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('starts_on', 'text', (column) => column.notNull())
    .addColumn('ends_on', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('research_grant_key', ['person_id', 'id'])
    .execute()
  await schema
    .createTable('research_population')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('demographic', 'text', (column) => column.notNull())
    .addColumn('draws', 'integer', (column) => column.notNull())
    .addColumn('drawn_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('research_population_key', ['questionnaire_id', 'questionnaire_version'])
    .execute()
  // Holds nobody: a row stays when its person goes, so that later draws know what an earlier one held.
  await schema
    .createTable('research_row')
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('joined_draw', 'integer', (column) => column.notNull())
    .addColumn('left_draw', 'integer')
    .addColumn('label', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('research_row_key', ['questionnaire_id', 'questionnaire_version', 'number'])
    .execute()
  await schema
    .createTable('research_link')
    .addColumn('respondent_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addPrimaryKeyConstraint('research_link_key', ['respondent_id', 'assessment_id'])
    .addForeignKeyConstraint(
      'research_link_assessment',
      ['respondent_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'research_link',
    'research_row',
    'research_population',
    'research_grant',
    'research_consent',
  ])
    await db.schema.dropTable(table).execute()
}
