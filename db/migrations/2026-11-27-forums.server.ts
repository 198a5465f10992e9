import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('forum_member')
    .addColumn('person_id', 'text', (column) =>
      column.primaryKey().references('person.id').onDelete('cascade'),
    )
    .addColumn('tier', 'text')
    .addColumn('function', 'text')
    .addColumn('sector', 'text')
    .addColumn('ics_id', 'text', (column) => column.references('ics.id'))
    .addColumn('wishes', 'text', (column) => column.notNull())
    .addColumn('offers', 'text', (column) => column.notNull())
    .addColumn('wish_words', 'text', (column) => column.notNull())
    .addColumn('offer_words', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('forum_introduction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('scale_id', 'text', (column) => column.notNull())
    .addColumn('proposed_at', 'text', (column) => column.notNull())
    .execute()
  // Each side is its person's own row: neither finds the other's answer in what is theirs.
  await schema
    .createTable('forum_side')
    .addColumn('person_id', 'text', (column) =>
      column.notNull().references('forum_member.person_id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('introduction_id', 'text', (column) =>
      column.notNull().references('forum_introduction.id').onDelete('cascade'),
    )
    .addColumn('answer', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('forum_side_key', ['person_id', 'introduction_id'])
    .execute()
  await schema.createIndex('forum_side_introduction').on('forum_side').column('introduction_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['forum_side', 'forum_introduction', 'forum_member'])
    await db.schema.dropTable(table).execute()
}
