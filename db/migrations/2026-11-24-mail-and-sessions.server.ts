import { type Kysely, sql } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // One outbox for every kind of mail: neither address nor content, which come from what it is about.
  await schema
    .createTable('outgoing_mail')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.createIndex('outgoing_mail_due').on('outgoing_mail').column('due_at').execute()
  await sql`insert into outgoing_mail (id, kind, due_at, expires_at, attempts)
    select sign_in_mail.request_id, 'sign-in', sign_in_mail.due_at, sign_in_request.expires_at, sign_in_mail.attempts
    from sign_in_mail inner join sign_in_request on sign_in_request.id = sign_in_mail.request_id`.execute(db)
  await schema.dropTable('sign_in_mail').execute()

  // Whoever was signed in signs in again: their sessions said nothing of when they were last used.
  await sql`delete from session`.execute(db)
  for (const column of ['id', 'browser', 'last_seen_at']) {
    await schema
      .alterTable('session')
      .addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
      .execute()
  }
  await schema.createIndex('session_last_seen').on('session').column('last_seen_at').execute()

  await schema
    .createTable('identity')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('identity_key', ['issuer', 'subject'])
    .execute()
  await schema.createIndex('identity_person').on('identity').column('person_id').execute()
  // Keyed by itself: nobody is known to be a person before they have come back.
  await schema
    .createTable('provider_sign_in')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('state_hash', 'text', (column) => column.notNull().unique())
    .addColumn('return_to', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text')
    .addColumn('subject', 'text')
    .addColumn('email', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('returned_at', 'text')
    .addColumn('used_at', 'text')
    .execute()
  await schema.createIndex('provider_sign_in_expires').on('provider_sign_in').column('expires_at').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['provider_sign_in', 'identity', 'outgoing_mail']) {
    await db.schema.dropTable(table).execute()
  }
  await db.schema.dropIndex('session_last_seen').execute()
  for (const column of ['id', 'browser', 'last_seen_at']) {
    await db.schema.alterTable('session').dropColumn(column).execute()
  }
  await db.schema
    .createTable('sign_in_mail')
    .addColumn('request_id', 'text', (column) =>
      column.primaryKey().references('sign_in_request.id').onDelete('cascade'),
    )
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
