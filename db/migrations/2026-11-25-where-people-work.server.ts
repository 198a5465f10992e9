import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.

/**
 * Makes both tables anew, since neither could be written to before: a code that a closed organisation had may be
 * another's now, names are found whatever their case and accents, and a post says its own sector where its
 * organisation isn't listed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('post').execute()
  await db.schema.dropTable('organisation').execute()
  await startOrganisation(db)
    .addColumn('ods_code', 'text')
    .addColumn('name_key', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('organisation_ods_code')
    .unique()
    .on('organisation')
    .column('ods_code')
    .where(sql.ref('valid_to'), 'is', null)
    .execute()
  await db.schema.createIndex('organisation_name').on('organisation').column('name_key').execute()
  await db.schema.createIndex('organisation_ics').on('organisation').column('ics_id').execute()
  await startPost(db).addColumn('sector', 'text').execute()
  await indexPost(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('post').execute()
  await db.schema.dropTable('organisation').execute()
  await startOrganisation(db)
    .addColumn('ods_code', 'text', (column) => column.unique())
    .execute()
  await db.schema.createIndex('organisation_name').on('organisation').column('name').execute()
  await startPost(db).execute()
  await indexPost(db)
}

function startOrganisation(db: Kysely<unknown>) {
  return attachToIcs(
    db.schema
      .createTable('organisation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sector', 'text', (column) => column.notNull())
      .addColumn('valid_from', 'text')
      .addColumn('valid_to', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull()),
  )
}

/** A person's own: keyed by the person, gone with them. */
function startPost(db: Kysely<unknown>) {
  return attachToIcs(
    db.schema
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
  )
}

async function indexPost(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('post_ics').on('post').column('ics_id').execute()
  await db.schema.createIndex('post_organisation').on('post').column('organisation_id').execute()
}

function attachToIcs<Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column | 'ics_id' | 'chosen_ics_id'> {
  return table
    .addColumn('ics_id', 'text', (column) => column.references('ics.id'))
    .addColumn('chosen_ics_id', 'text', (column) => column.references('ics.id'))
}
