import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  // What a mail about a session that somebody booked is about, for as long as it is in the outbox.
  await db.schema
    .createTable('session_notice')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('activity_session.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('session_notice_key', ['person_id', 'id'])
    .execute()
  await db.schema.createIndex('session_notice_session').on('session_notice').column('session_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('session_notice').execute()
}
