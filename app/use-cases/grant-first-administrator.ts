import { findOrCreatePerson } from '../../db/queries/people.server'
import { insertRoleGrant, listHolders } from '../../db/queries/role-grants.server'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/**
 * Makes the owner of an address the first administrator, before they have ever signed in. Refused once there
 * is one: administrators make each other, in the application (C5). Asks nobody's permission: whoever can run
 * the command holds the database.
 */
export async function grantFirstAdministrator(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'newToken'>,
  email: string,
): Promise<'granted' | 'there-is-one'> {
  return inTransaction(deps, async (inside) => {
    const where = { role: 'administrator', placeId: null, today: todayOf(deps) }
    if ((await listHolders(inside.db, where)).length > 0) return 'there-is-one'
    const now = deps.now().toISOString()
    const person = await findOrCreatePerson(inside.db, { id: deps.newId(), email, createdAt: now })
    await insertRoleGrant(inside.db, {
      person_id: person.id,
      id: deps.newId(),
      role: 'administrator',
      place_id: null,
      starts_on: todayOf(deps),
      ends_on: null,
      created_at: now,
    })
    await recordAudit(inside, {
      actorId: null,
      action: 'role-granted',
      thing: { kind: 'product', id: null },
      subjectId: person.id,
      detail: 'administrator, by command',
    })
    return 'granted'
  })
}
