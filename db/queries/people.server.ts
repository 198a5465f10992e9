import type { Kysely } from 'kysely'
import type { Database, PersonRow } from '../database'

export async function findPerson(db: Kysely<Database>, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The person with this address, made now if there is none. Safe when two requests do it at once. */
export async function findOrCreatePerson(
  db: Kysely<Database>,
  person: Readonly<{ id: string; email: string; createdAt: string }>,
): Promise<PersonRow> {
  await db
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      name: null,
      is_demonstration: 0,
      created_at: person.createdAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  return db.selectFrom('person').selectAll().where('email', '=', person.email).executeTakeFirstOrThrow()
}

/** Says what to call a person; null: nothing in particular. */
export async function setPersonName(db: Kysely<Database>, id: string, name: string | null): Promise<void> {
  await db.updateTable('person').set({ name }).where('id', '=', id).execute()
}

/** The person with this address, if there is one. */
export async function findPersonByEmail(db: Kysely<Database>, email: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
}

/** Notes the day on which a person was last here. */
export async function setLastSeenOn(db: Kysely<Database>, id: string, day: string): Promise<void> {
  await db.updateTable('person').set({ last_seen_on: day }).where('id', '=', id).execute()
}

/** Adds a made-up person. False, and nothing written, if their address is known already. */
export async function insertDemonstrationPerson(
  db: Kysely<Database>,
  person: Readonly<{ id: string; email: string; name: string; createdAt: string }>,
): Promise<boolean> {
  const result = await db
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      name: person.name,
      is_demonstration: 1,
      created_at: person.createdAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

export async function listDemonstrationPeople(db: Kysely<Database>): Promise<readonly PersonRow[]> {
  return db.selectFrom('person').selectAll().where('is_demonstration', '=', 1).orderBy('id').execute()
}

/** Whether anybody is here who isn't made up. */
export async function hasRealPerson(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('is_demonstration', '=', 0)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Within a transaction: whoever else would do this for the same person waits until it is over. */
export async function lockPerson(db: Kysely<Database>, id: string): Promise<void> {
  await db
    .updateTable('person')
    .set((set) => ({ last_seen_on: set.ref('last_seen_on') }))
    .where('id', '=', id)
    .execute()
}
