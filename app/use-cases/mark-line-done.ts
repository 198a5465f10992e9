import { setLineDone } from '../../db/queries/agreement-lines.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Day } from '../domain/field/field'
import type { Deps } from './deps'
import { findDiscussedRound } from './find-discussed-round'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** Says on which day a line of the agreement was done; null takes it back. Signatures stay as they are (W5). */
export async function markLineDone(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; lineId: string; doneOn: Day | null }>,
): Promise<'marked' | 'in-future' | 'not-found'> {
  const found = await findDiscussedRound(deps, input.roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return 'not-found'
  if (input.doneOn !== null && input.doneOn > todayOf(deps)) return 'in-future'
  const key = { teamId: found.round.teamId, roundId: input.roundId, id: input.lineId }
  return inTransaction(deps, async (inside) => {
    if (!(await setLineDone(inside.db, key, input.doneOn))) return 'not-found'
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'agreement-changed',
      thing: { kind: 'round', id: input.roundId },
      detail: input.doneOn === null ? 'line not done' : 'line done',
    })
    return 'marked'
  })
}
