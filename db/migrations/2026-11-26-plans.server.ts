import { type Kysely, sql } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const ofPerson = (table: string) =>
    schema
      .createTable(table)
      .addColumn('person_id', 'text', (column) =>
        column.notNull().references('person.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
  await ofPerson('plan')
    // No foreign key: a plan survives the assessment that it was made from, and whoever deletes that clears it here.
    .addColumn('assessment_id', 'text')
    .addColumn('carried_from', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('reminded_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_key', ['person_id', 'id'])
    .execute()
  await schema
    .createIndex('plan_current')
    .unique()
    .on('plan')
    .column('person_id')
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await ofPerson('plan_goal')
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text')
    .addColumn('questionnaire_id', 'text')
    .addColumn('scale_id', 'text')
    .addColumn('topic_id', 'text')
    .addColumn('activity_id', 'text')
    .addColumn('activity_title', 'text')
    .addColumn('own_action', 'text', (column) => column.notNull())
    .addColumn('difference', 'text', (column) => column.notNull())
    .addColumn('sign', 'text', (column) => column.notNull())
    .addColumn('by_when', 'text')
    .addColumn('helper', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('done_on', 'text')
    .addColumn('reminded_for', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_goal_key', ['person_id', 'id'])
    .addForeignKeyConstraint(
      'plan_goal_plan',
      ['person_id', 'plan_id'],
      'plan',
      ['person_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await schema.createIndex('plan_goal_due').on('plan_goal').columns(['state', 'by_when']).execute()
  await ofPerson('goal_note')
    .addColumn('goal_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('goal_note_key', ['person_id', 'id'])
    .addForeignKeyConstraint(
      'goal_note_goal',
      ['person_id', 'goal_id'],
      'plan_goal',
      ['person_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  // What a reminder in the outbox is about; kept no longer than that.
  await ofPerson('plan_notice')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_notice_key', ['person_id', 'id'])
    .execute()
  await schema
    .alterTable('share')
    .addColumn('with_plan', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('agreement_action').addColumn('activity_id', 'text').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('agreement_action').dropColumn('activity_id').execute()
  await db.schema.alterTable('share').dropColumn('with_plan').execute()
  for (const table of ['plan_notice', 'goal_note', 'plan_goal', 'plan'])
    await db.schema.dropTable(table).execute()
}
