import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // What an academy publishes for ICSs, and the copies that ICSs made of it.
  await schema
    .createTable('guide')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('owner_kind', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('from_id', 'text')
    .addColumn('from_academy_id', 'text')
    .addColumn('from_title', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('guide_key', ['owner_id', 'id'])
    .execute()
  // An ICS has one copy of each.
  await schema.createIndex('guide_copy').on('guide').columns(['owner_id', 'from_id']).unique().execute()
  // What an ICS or a team asks an academy. Which person wrote is not kept: each side speaks as one.
  await schema
    .createTable('help_request')
    .addColumn('academy_id', 'text', (column) =>
      column.notNull().references('academy.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('asker_kind', 'text', (column) => column.notNull())
    .addColumn('asker_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('help_request_key', ['academy_id', 'id'])
    .execute()
  await schema.createIndex('help_request_by_asker').on('help_request').column('asker_id').execute()
  await schema
    .createTable('help_message')
    .addColumn('academy_id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('help_message_key', ['academy_id', 'request_id', 'id'])
    .addForeignKeyConstraint(
      'help_message_request',
      ['academy_id', 'request_id'],
      'help_request',
      ['academy_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['help_message', 'help_request', 'guide']) await db.schema.dropTable(table).execute()
}
