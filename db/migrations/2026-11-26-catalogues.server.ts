import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  // A catalogue outlives the mergers of its ICS: everything of it is keyed by its own id.
  await schema
    .createTable('catalogue')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ics_id', 'text', (column) => column.unique().references('ics.id'))
    .addColumn('chosen_ics_id', 'text', (column) => column.references('ics.id'))
    .addColumn('region_id', 'text', (column) => column.unique().references('region.id'))
    .addColumn('academy_id', 'text', (column) => column.unique().references('academy.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()
  const ofCatalogue = (table: string) =>
    schema
      .createTable(table)
      .addColumn('catalogue_id', 'text', (column) =>
        column.notNull().references('catalogue.id').onDelete('cascade'),
      )
  await ofCatalogue('activity')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('what_you_do', 'text', (column) => column.notNull())
    .addColumn('develops', 'text', (column) => column.notNull())
    .addColumn('addresses', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('for_whom', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('timing', 'text', (column) => column.notNull())
    .addColumn('cost_pounds', 'integer')
    .addColumn('cost_note', 'text', (column) => column.notNull())
    .addColumn('provider', 'text')
    .addColumn('link', 'text')
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('provenance', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('review_on', 'text')
    .addColumn('review_reminded_on', 'text')
    .addColumn('copied_from', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_key', ['catalogue_id', 'id'])
    .execute()
  await schema.createIndex('activity_review').on('activity').columns(['state', 'review_on']).execute()
  const ofActivity = (table: string) =>
    ofCatalogue(table)
      .addColumn('activity_id', 'text', (column) => column.notNull())
      .addForeignKeyConstraint(
        `${table}_activity`,
        ['catalogue_id', 'activity_id'],
        'activity',
        ['catalogue_id', 'id'],
        (constraint) => constraint.onDelete('cascade'),
      )
  // A session's places are counted where it stands, so that two people can't take the last one.
  await ofActivity('activity_session')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('capacity', 'integer')
    .addColumn('places_taken', 'integer', (column) => column.notNull())
    .addColumn('host_email', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_session_key', ['catalogue_id', 'id'])
    .execute()
  await schema
    .createIndex('activity_session_activity')
    .on('activity_session')
    .columns(['catalogue_id', 'activity_id'])
    .execute()
  await schema.createIndex('activity_session_host').on('activity_session').column('host_email').execute()
  await ofActivity('activity_change')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_change_key', ['catalogue_id', 'id'])
    .execute()
  await schema
    .createIndex('activity_change_activity')
    .on('activity_change')
    .columns(['catalogue_id', 'activity_id'])
    .execute()
  await ofActivity('link_check')
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('checked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('link_check_key', ['catalogue_id', 'activity_id'])
    .execute()
  // What the keeper of a catalogue decided of an activity that isn't theirs.
  await ofCatalogue('catalogue_choice')
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('chosen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('catalogue_choice_key', ['catalogue_id', 'activity_id'])
    .execute()

  const ofPerson = (table: string) =>
    schema
      .createTable(table)
      .addColumn('person_id', 'text', (column) =>
        column.notNull().references('person.id').onDelete('cascade'),
      )
  await ofPerson('booking')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('activity_session.id').onDelete('cascade'),
    )
    .addColumn('is_named', 'integer', (column) => column.notNull())
    .addColumn('booked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('booking_key', ['person_id', 'session_id'])
    .execute()
  await schema.createIndex('booking_session').on('booking').column('session_id').execute()
  // Done before, or not for them: what isn't suggested again.
  await ofPerson('activity_mark')
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('marked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_mark_key', ['person_id', 'activity_id'])
    .execute()
  await ofPerson('development_settings')
    .addColumn('available_minutes', 'integer')
    .addColumn('reminders', 'text', (column) => column.notNull())
    .addColumn('is_counted', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('development_settings_key', ['person_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'development_settings',
    'activity_mark',
    'booking',
    'catalogue_choice',
    'link_check',
    'activity_change',
    'activity_session',
    'activity',
    'catalogue',
  ])
    await db.schema.dropTable(table).execute()
}
