import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Most of all rows, always looked for by their key. */
const tables: Readonly<Record<string, string>> = {
  answer: `"item_id" text not null, "value" integer, "answered_at" text not null,
    constraint "answer_key" primary key ("respondent_id", "assessment_id", "item_id")`,
  scale_importance: `"scale_id" text not null, "value" integer not null, "answered_at" text not null,
    constraint "scale_importance_key" primary key ("respondent_id", "assessment_id", "scale_id")`,
  scale_score: `"scale_id" text not null, "score" double precision,
    constraint "scale_score_key" primary key ("respondent_id", "assessment_id", "scale_id")`,
}

/**
 * SQLite keeps rows by a number of its own, and their key once more beside them: here by their key alone, in half the room.
 * PostgreSQL has no such choice.
 */
// Frozen in time: never imports the application's code, never changes once it has landed.
export async function up(db: Kysely<unknown>): Promise<void> {
  await rebuild(db, 'without rowid')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await rebuild(db, '')
}

async function rebuild(db: Kysely<unknown>, option: '' | 'without rowid'): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) return
  // SQLite's migrations are not one transaction by themselves: cut off, a table would be gone.
  await db.transaction().execute(async (transaction) => {
    for (const [table, columns] of Object.entries(tables)) {
      const statements = [
        `create table "${table}_new" ("respondent_id" text not null, "assessment_id" text not null, ${columns},
          constraint "${table}_assessment" foreign key ("respondent_id", "assessment_id")
          references "assessment" ("respondent_id", "id") on delete cascade) ${option}`,
        `insert into "${table}_new" select * from "${table}" order by "respondent_id", "assessment_id"`,
        `drop table "${table}"`,
        `alter table "${table}_new" rename to "${table}"`,
      ]
      for (const statement of statements) await sql.raw(statement).execute(transaction)
    }
  })
}
