import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  // What a mail that reminds of reviews is about, for as long as it is in the outbox.
  await db.schema
    .createTable('review_notice')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('catalogue_id', 'text', (column) =>
      column.notNull().references('catalogue.id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('review_notice_key', ['person_id', 'id'])
    .execute()
  await db.schema.createIndex('review_notice_catalogue').on('review_notice').column('catalogue_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('review_notice').execute()
}
