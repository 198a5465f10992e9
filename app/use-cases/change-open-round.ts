import { listRoundMembers } from '../../db/queries/round-members.server'
import { extendRound } from '../../db/queries/round-schedule.server'
import { moveRound } from '../../db/queries/rounds.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Day } from '../domain/field/field'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { notifyMembers } from './notify-members'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

const LONGEST_DAYS = 366

export type RoundChange = Readonly<{ kind: 'extend'; closesOn: Day }> | Readonly<{ kind: 'cancel' }>

/**
 * Gives a round more time, or cancels it: what was answered stays its owners', and nothing is published. `no-later` where
 * the new last day is not after the old one and today, or more than a year after the first. Members are told by mail.
 */
export async function changeOpenRound(
  deps: Deps,
  actor: Actor,
  { roundId, change }: Readonly<{ roundId: string; change: RoundChange }>,
): Promise<'changed' | 'no-later' | 'ended' | 'not-found'> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return 'not-found'
  const { round } = found
  if (change.kind === 'extend') {
    const { closesOn } = change
    const days = (Date.parse(closesOn) - Date.parse(round.opensOn)) / 86_400_000
    if (closesOn <= round.closesOn || closesOn < todayOf(deps) || days > LONGEST_DAYS) return 'no-later'
  }
  return inTransaction(deps, async (inside) => {
    const key = { teamId: round.teamId, roundId }
    const members = (await listRoundMembers(inside.db, key)).map(({ person_id: personId }) => personId)
    if (change.kind === 'extend') {
      if (!(await extendRound(inside.db, round, change.closesOn))) return 'ended'
    } else {
      if (round.state === 'closed' || round.state === 'cancelled') return 'ended'
      const values = { ended_at: deps.now().toISOString() }
      if (!(await moveRound(inside.db, round, { from: round.state, to: 'cancelled', values }))) return 'ended'
    }
    await notifyMembers(inside, round, change.kind === 'extend' ? 'changed' : 'cancelled', members)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: change.kind === 'extend' ? 'round-changed' : 'round-cancelled',
      thing: { kind: 'round', id: roundId },
      detail: change.kind === 'extend' ? `until ${change.closesOn}` : '',
    })
    return 'changed'
  })
}
