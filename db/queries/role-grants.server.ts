import type { Kysely } from 'kysely'
import { compileOnce } from '../compile-once.server'
import type { Database } from '../database'
import type { RoleGrantRow } from '../field-tables'

export type Holder = RoleGrantRow & Readonly<{ email: string; name: string | null }>

/** The roles that a person holds on a day. */
export async function listHeldRoles(
  db: Kysely<Database>,
  personId: string,
  today: string,
): Promise<readonly RoleGrantRow[]> {
  const { rows } = await heldRoles(db, { personId, today })
  return rows
}

const heldRoles = compileOnce((db, { personId, today }: Readonly<{ personId: string; today: string }>) =>
  db
    .selectFrom('role_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', today)]))
    .orderBy('id'),
)

/** Who holds a role in a place (null: the whole), today or from a later day on. */
export async function listHolders(
  db: Kysely<Database>,
  { role, placeId, today }: Readonly<{ role: string; placeId: string | null; today: string }>,
): Promise<readonly Holder[]> {
  return db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .selectAll('role_grant')
    .select(['person.email', 'person.name'])
    .where('role', '=', role)
    .where('place_id', placeId === null ? 'is' : '=', placeId)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', today)]))
    .orderBy('person.email')
    .execute()
}

/** Makes everybody else who asks this wait until the transaction under way has ended. */
export async function lockAdministrators(db: Kysely<Database>): Promise<void> {
  // A change that changes nothing locks the rows on either database.
  await db
    .updateTable('role_grant')
    .set({ role: 'administrator' })
    .where('role', '=', 'administrator')
    .execute()
}

export async function insertRoleGrant(db: Kysely<Database>, grant: RoleGrantRow): Promise<void> {
  await db.insertInto('role_grant').values(grant).execute()
}

export async function findRoleGrant(
  db: Kysely<Database>,
  personId: string,
  id: string,
): Promise<RoleGrantRow | undefined> {
  return db
    .selectFrom('role_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Takes a role back: it ends, as of this day. */
export async function deleteRoleGrant(db: Kysely<Database>, personId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('role_grant')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

/** All grants of one role in one place that a person has, from whatever day on. */
export async function listHeldRoleGrants(
  db: Kysely<Database>,
  personId: string,
  { role, placeId }: Readonly<{ role: string; placeId: string }>,
): Promise<readonly RoleGrantRow[]> {
  return db
    .selectFrom('role_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('place_id', '=', placeId)
    .orderBy('id')
    .execute()
}
