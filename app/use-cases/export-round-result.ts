import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { readRoundResults, type RoundResults } from './read-round-results'
import { recordAudit } from './record-audit'

/** A round's published results, to be taken away as a file: recorded, for whoever may read them. Null for anybody else. */
export async function exportRoundResult(
  deps: Deps,
  actor: Actor,
  roundId: string,
): Promise<RoundResults | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const results = await readRoundResults(deps, actor, roundId)
  if (!results || results.snapshots.length === 0) return null
  await recordAudit(deps, {
    actorId: actorIdOf(actor),
    action: 'result-exported',
    thing: { kind: 'round', id: roundId },
  })
  return results
}
