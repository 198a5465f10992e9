import { type Kysely, PostgresAdapter, sql } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('consent')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consent_key', ['person_id', 'version'])
    .execute()

  // Keyed by the owner of the profile; whom it is shown to is an address until they look.
  await schema
    .createTable('share')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('assessment_id', 'text', (column) => column.notNull())
    .addColumn('recipient_email', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('taken_back_at', 'text')
    .addPrimaryKeyConstraint('share_key', ['owner_id', 'id'])
    .addForeignKeyConstraint(
      'share_assessment',
      ['owner_id', 'assessment_id'],
      'assessment',
      ['respondent_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await schema.createIndex('share_recipient').on('share').column('recipient_email').execute()
  await schema
    .createTable('share_view')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('share_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('viewed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('share_view_key', ['owner_id', 'share_id', 'id'])
    .addForeignKeyConstraint(
      'share_view_share',
      ['owner_id', 'share_id'],
      'share',
      ['owner_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()

  // The one place that ties a person to the number the audit log knows them by: deleted with the person.
  await schema
    .createTable('audit_number')
    .addColumn('person_id', 'text', (column) =>
      column.primaryKey().references('person.id').onDelete('cascade'),
    )
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .execute()
  await schema
    .createTable('audit_entry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_number', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('thing_kind', 'text', (column) => column.notNull())
    .addColumn('thing_id', 'text')
    .addColumn('subject_number', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('audit_entry_at').on('audit_entry').column('at').execute()
  // While there is a row, entries before its time may be removed: retention's, in its own transaction.
  await schema
    .createTable('audit_retention')
    .addColumn('remove_before', 'text', (column) => column.primaryKey())
    .execute()
  await makeAppendOnly(db)

  // Whose account was deleted, as a hash of a random id: for doing it again to a restored backup.
  await schema
    .createTable('deletion')
    .addColumn('person_hash', 'text', (column) => column.primaryKey())
    .addColumn('deleted_on', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('job')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .execute()
}

/** The database itself refuses to change an entry, and to remove one that retention hasn't announced. */
async function makeAppendOnly(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create function keep_audit_entry() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and exists (select 1 from audit_retention where remove_before > old.at) then
          return old;
        end if;
        raise exception 'The audit log is append-only.';
      end $$`.execute(db)
    await sql`create trigger audit_entry_kept before update or delete on audit_entry
      for each row execute function keep_audit_entry()`.execute(db)
    await sql`create trigger audit_entry_whole before truncate on audit_entry
      for each statement execute function keep_audit_entry()`.execute(db)
    return
  }
  await sql`create trigger audit_entry_unchanged before update on audit_entry
    begin select raise(abort, 'The audit log is append-only.'); end`.execute(db)
  await sql`create trigger audit_entry_kept before delete on audit_entry
    when not exists (select 1 from audit_retention where remove_before > old.at)
    begin select raise(abort, 'The audit log is append-only.'); end`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'job',
    'deletion',
    'audit_retention',
    'audit_entry',
    'audit_number',
    'share_view',
    'share',
    'consent',
  ]) {
    await db.schema.dropTable(table).execute()
  }
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`drop function keep_audit_entry()`.execute(db)
  }
}
