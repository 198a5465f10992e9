import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  // What is there already are NHS England's seven regions, whose teams began together on that day. Others say their own.
  await db.schema
    .alterTable('region')
    .addColumn('valid_from', 'text', (column) => column.notNull().defaultTo('2019-04-01'))
    .execute()
  await db.schema.alterTable('region').addColumn('valid_to', 'text').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('region').dropColumn('valid_to').execute()
  await db.schema.alterTable('region').dropColumn('valid_from').execute()
}
