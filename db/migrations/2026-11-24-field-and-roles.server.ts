import type { CreateTableBuilder, Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // The field's own facts, few and read together: keyed by themselves. They name no person.
  await schema
    .createTable('region')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('ics')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('board_name', 'text', (column) => column.notNull())
    .addColumn('region_id', 'text', (column) => column.notNull().references('region.id'))
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .execute()
  await schema
    .createTable('ics_code')
    .addColumn('ics_id', 'text', (column) => column.notNull().references('ics.id').onDelete('cascade'))
    .addColumn('scheme', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addPrimaryKeyConstraint('ics_code_key', ['scheme', 'code', 'valid_from'])
    .execute()
  await schema
    .createTable('field_change')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('effective_on', 'text', (column) => column.notNull())
    .addColumn('is_reference', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('ics_succession')
    .addColumn('change_id', 'text', (column) =>
      column.notNull().references('field_change.id').onDelete('cascade'),
    )
    .addColumn('predecessor_id', 'text', (column) => column.notNull().references('ics.id'))
    .addColumn('successor_id', 'text', (column) => column.notNull().references('ics.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ics_succession_key', ['predecessor_id', 'successor_id'])
    .execute()

  await attachToIcs(
    schema
      .createTable('organisation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sector', 'text', (column) => column.notNull())
      .addColumn('ods_code', 'text', (column) => column.unique())
      .addColumn('valid_from', 'text')
      .addColumn('valid_to', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull()),
  ).execute()
  await schema.createIndex('organisation_name').on('organisation').column('name').execute()
  await attachToIcs(
    schema
      .createTable('team')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('ended_on', 'text'),
  ).execute()
  await schema.createIndex('team_ics').on('team').column('ics_id').execute()
  await schema
    .createTable('academy')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .execute()
  await schema
    .createTable('academy_ics')
    .addColumn('academy_id', 'text', (column) =>
      column.notNull().references('academy.id').onDelete('cascade'),
    )
    .addColumn('ics_id', 'text', (column) => column.notNull().references('ics.id'))
    .addColumn('chosen_ics_id', 'text', (column) => column.references('ics.id'))
    .addPrimaryKeyConstraint('academy_ics_key', ['academy_id', 'ics_id'])
    .execute()

  // A person's own: keyed by the person, gone with them.
  await attachToIcs(
    schema
      .createTable('post')
      .addColumn('person_id', 'text', (column) =>
        column.notNull().references('person.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
      .addColumn('function', 'text')
      .addColumn('tier', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('post_key', ['person_id', 'id']),
  ).execute()
  await schema.createIndex('post_ics').on('post').column('ics_id').execute()
  await schema.createIndex('post_organisation').on('post').column('organisation_id').execute()
  await schema
    .createTable('role_grant')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('place_id', 'text')
    .addColumn('starts_on', 'text', (column) => column.notNull())
    .addColumn('ends_on', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('role_grant_key', ['person_id', 'id'])
    .execute()
  await schema.createIndex('role_grant_place').on('role_grant').columns(['role', 'place_id']).execute()
  await schema.alterTable('person').addColumn('last_seen_on', 'text').execute()

  // Keyed by itself: it is for an address, which need not be a person's.
  await schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('place_id', 'text')
    .addColumn('starts_on', 'text', (column) => column.notNull())
    .addColumn('ends_on', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('invitation_email').on('invitation').column('email').execute()
  await schema.createIndex('invitation_place').on('invitation').columns(['role', 'place_id']).execute()
}

/** Which ICS something was attached to when that was said, and, after a split, which successor its owner chose. */
function attachToIcs<Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column | 'ics_id' | 'chosen_ics_id'> {
  return table
    .addColumn('ics_id', 'text', (column) => column.references('ics.id'))
    .addColumn('chosen_ics_id', 'text', (column) => column.references('ics.id'))
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'invitation',
    'role_grant',
    'post',
    'academy_ics',
    'academy',
    'team',
    'organisation',
    'ics_succession',
    'field_change',
    'ics_code',
    'ics',
    'region',
  ]) {
    await db.schema.dropTable(table).execute()
  }
  await db.schema.alterTable('person').dropColumn('last_seen_on').execute()
}
