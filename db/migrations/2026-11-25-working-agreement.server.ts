import type { Kysely } from 'kysely'

// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  // When the words of an agreement last changed, lines that were removed included: what a signature is held against.
  await db.schema
    .createTable('agreement')
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('round_id', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'agreement_round',
      ['team_id', 'round_id'],
      'round',
      ['team_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('agreement_key', ['team_id', 'round_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('agreement').execute()
}
