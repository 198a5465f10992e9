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

export async function insertDemonstrationPerson(
  db: Kysely<Database>,
  person: Readonly<{ id: string; email: string; name: string; createdAt: string }>,
): Promise<void> {
  await db
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      name: person.name,
      is_demonstration: 1,
      created_at: person.createdAt,
    })
    .execute()
}

export async function listDemonstrationPeople(db: Kysely<Database>): Promise<readonly PersonRow[]> {
  return db.selectFrom('person').selectAll().where('is_demonstration', '=', 1).orderBy('id').execute()
}

export async function hasAnyPerson(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}
