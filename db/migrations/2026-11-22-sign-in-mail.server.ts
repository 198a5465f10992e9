import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  // The outbox: keyed by what asked for the mail, and gone with it.
  await db.schema
    .createTable('sign_in_mail')
    .addColumn('request_id', 'text', (column) =>
      column.primaryKey().references('sign_in_request.id').onDelete('cascade'),
    )
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('sign_in_mail_due').on('sign_in_mail').column('due_at').execute()

  // Keyed by the address, which need not be a person's. No kind of message, no time of day (D9).
  await db.schema
    .createTable('unreachable_address')
    .addColumn('email', 'text', (column) => column.primaryKey())
    .addColumn('failed_on', 'text', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['unreachable_address', 'sign_in_mail']) await db.schema.dropTable(table).execute()
}
