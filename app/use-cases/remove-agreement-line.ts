import { deleteLine, findLine } from '../../db/queries/agreement-lines.server'
import { noteAgreementChange } from '../../db/queries/agreement-signatures.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Removes a line of a round's agreement, unless somebody has changed it since the actor saw it (W3). */
export async function removeAgreementLine(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; lineId: string; version: number }>,
): Promise<'removed' | 'changed-meanwhile' | 'not-found'> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return 'not-found'
  const key = { teamId: found.round.teamId, roundId: input.roundId, id: input.lineId }
  return inTransaction(deps, async (inside) => {
    if (!(await deleteLine(inside.db, { ...key, version: input.version })))
      return (await findLine(inside.db, key)) ? 'changed-meanwhile' : 'not-found'
    await noteAgreementChange(inside.db, key, deps.now().toISOString())
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'agreement-changed',
      thing: { kind: 'round', id: input.roundId },
      detail: 'line removed',
    })
    return 'removed'
  })
}
