import { insertRoundShare } from '../../db/queries/round-shares.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Audience } from '../domain/round/round'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Those who read a round's profile once it is shared. The figures of a whole ICS name no team, and need no sharing. */
export const sharedAudiences = ['ics-lead', 'ics-teams', 'academy'] as const satisfies readonly Audience[]

/** Shows a closed round's profile to those who were announced before people answered, and to nobody else (D10). */
export async function shareRound(
  deps: Deps,
  actor: Actor,
  { roundId, audience }: Readonly<{ roundId: string; audience: string }>,
): Promise<'shared' | 'not-announced' | 'not-found'> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return 'not-found'
  const { round } = found
  if (round.state !== 'closed') return 'not-found'
  const known = sharedAudiences.find((one) => one === audience)
  if (!known || !round.audience.includes(known)) return 'not-announced'
  await inTransaction(deps, async (inside) => {
    const key = { teamId: round.teamId, roundId }
    const isNew = await insertRoundShare(inside.db, { ...key, audience: known, at: deps.now().toISOString() })
    if (!isNew) return
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'result-shared',
      thing: { kind: 'round', id: roundId },
      detail: known,
    })
  })
  return 'shared'
}
