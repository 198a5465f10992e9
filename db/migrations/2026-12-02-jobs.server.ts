import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = () => db.schema.alterTable('job')
  // Who has claimed it says so until then; whoever doesn't say it again has died.
  await table().addColumn('claimed_until', 'text').execute()
  await table()
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // How often in a row it failed, and by which code.
  await table()
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await table().addColumn('last_error', 'text').execute()
  await table().addColumn('last_run_at', 'text').execute()
  // How many single things the last run had to leave undone.
  await table()
    .addColumn('left_undone', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // How much mail was given up on a day: neither to whom nor of what kind.
  await db.schema
    .createTable('mail_given_up')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('mail_given_up').execute()
  for (const column of ['left_undone', 'last_run_at', 'last_error', 'failures', 'attempts', 'claimed_until'])
    await db.schema.alterTable('job').dropColumn(column).execute()
}
