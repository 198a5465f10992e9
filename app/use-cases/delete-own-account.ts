import {
  countHeld,
  deletePersonRows,
  type HeldCounts,
  insertDeletion,
} from '../../db/queries/deletions.server'
import { listHeldRoles } from '../../db/queries/role-grants.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { isLastAdministrator } from './end-role'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** How much there is of the actor, for telling what deleting means; null for nobody. */
export async function countOwnData(deps: Deps, actor: Actor): Promise<HeldCounts | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'delete-account', ownerId: actor.personId }))
    return null
  return countHeld(deps.db, actor.personId)
}

/**
 * Deletes the actor's account, at once: every row of theirs, and what ties their number in the audit log to
 * them. Published snapshots stay as they are (D5, V2). The last administrator can't go: nobody could make
 * another.
 */
export async function deleteOwnAccount(
  deps: Deps,
  actor: Actor,
): Promise<'deleted' | 'forbidden' | 'last-administrator'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'delete-account', ownerId: actor.personId }))
    return 'forbidden'
  const { personId, email } = actor
  const result = await inTransaction(deps, async (inside) => {
    const administrator = (await listHeldRoles(inside.db, personId, todayOf(deps))).find(
      ({ role }) => role === 'administrator',
    )
    if (administrator && (await isLastAdministrator(inside, administrator.id))) return 'last-administrator'
    await deletePerson(inside, { personId, email }, 'its owner')
    return 'deleted'
  })
  if (result === 'deleted') await deps.eraseTraces()
  return result
}

/** Deletes a person in a transaction that is under way, with its line in the audit log and the note for backups. */
export async function deletePerson(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'newToken'>,
  person: Readonly<{ personId: string; email: string }>,
  by: 'its owner' | 'retention',
): Promise<void> {
  await recordAudit(deps, {
    ...(by === 'its owner' ? { actorId: person.personId } : { actorId: null, subjectId: person.personId }),
    action: 'account-deleted',
    thing: { kind: 'account', id: null },
  })
  await deletePersonRows(deps.db, person)
  await insertDeletion(deps.db, { personId: person.personId, deletedOn: todayOf(deps) })
}
