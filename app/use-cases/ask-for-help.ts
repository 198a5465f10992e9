import { insertHelpMessage, insertHelpRequest, moveHelpRequest } from '../../db/queries/help-requests.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import type { AuditAction } from '../domain/access/audit-actions'
import { type Actor, can } from '../domain/access/can'
import type { Asker } from '../domain/guide/help-request'
import type { Deps } from './deps'
import { findAsker, findSystemOfAsker } from './find-asker'
import { inTransaction } from './in-transaction'
import { listAcademiesWorkingWith } from './list-academies-working-with'
import { findHelp } from './read-help'
import { recordAudit } from './record-audit'

/** Asks an academy that works with the ICS of whoever asks (Y3). Gives the request's id; null where that may not be. */
export async function askForHelp(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ asker: Asker; academyId: string; subject: string; text: string }>,
): Promise<string | null> {
  const found = await findAsker(deps, input.asker)
  if (!found || !can(actor, { action: found.asking, place: found.asker.place })) return null
  const icsId = await findSystemOfAsker(deps, input.asker)
  const academies = icsId === null ? [] : await listAcademiesWorkingWith(deps, icsId)
  if (!academies.some(({ id }) => id === input.academyId)) return null
  return inTransaction(deps, async (inside) => {
    const at = inside.now().toISOString()
    const row = {
      ...{ academy_id: input.academyId, id: inside.newId(), subject: input.subject, state: 'open' as const },
      ...{ asker_kind: input.asker.kind, asker_id: input.asker.id, created_at: at, changed_at: at },
    }
    await insertHelpRequest(inside.db, row)
    const message = { side: 'asker', text: input.text, written_at: at } as const
    const of = { academy_id: row.academy_id, request_id: row.id, id: inside.newId() }
    await insertHelpMessage(inside.db, { ...of, ...message })
    await record(inside, actor, 'help-asked', row.id)
    return row.id
  })
}

/** Writes on a request that is open, for the side that the actor is on. */
export async function answerHelp(
  deps: Deps,
  actor: Actor,
  { requestId, text }: Readonly<{ requestId: string; text: string }>,
): Promise<'written' | 'closed' | 'not-found'> {
  if (!can(actor, { action: 'read-field' })) return 'not-found'
  const found = await findHelp(deps, actor, requestId)
  if (!found) return 'not-found'
  return inTransaction(deps, async (inside) => {
    const at = inside.now().toISOString()
    // Whoever closes it at the same time waits, or is waited for.
    if (!(await moveHelpRequest(inside.db, found.row, { from: 'open', to: 'open', at }))) return 'closed'
    const of = { academy_id: found.row.academy_id, request_id: requestId, id: inside.newId() }
    await insertHelpMessage(inside.db, { ...of, side: found.side, text, written_at: at })
    return 'written'
  })
}

/** Closes a request, or opens it again: either side may. */
export async function changeHelpState(
  deps: Deps,
  actor: Actor,
  { requestId, to }: Readonly<{ requestId: string; to: 'open' | 'closed' }>,
): Promise<boolean> {
  if (!can(actor, { action: 'read-field' })) return false
  const found = await findHelp(deps, actor, requestId)
  if (!found) return false
  return inTransaction(deps, async (inside) => {
    const from = to === 'open' ? 'closed' : 'open'
    const isMoved = await moveHelpRequest(inside.db, found.row, { from, to, at: inside.now().toISOString() })
    if (isMoved) await record(inside, actor, to === 'open' ? 'help-opened' : 'help-closed', requestId)
    return true
  })
}

async function record(deps: Deps, actor: Actor, action: AuditAction, id: string): Promise<void> {
  await recordAudit(deps, { actorId: actorIdOf(actor), action, thing: { kind: 'help-request', id } })
}
