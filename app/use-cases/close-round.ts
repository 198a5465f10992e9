import { lockLedger } from '../../db/queries/publications.server'
import { listMemberFacts } from '../../db/queries/round-members.server'
import { fixMemberFacts } from '../../db/queries/round-membership.server'
import { findRound, moveRound } from '../../db/queries/rounds.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { countMakeUp } from '../domain/round/count-make-up'
import type { MemberFacts } from '../domain/round/round'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { notifyMembers } from './notify-members'
import { publishRound } from './publish-round'
import { recordAudit } from './record-audit'
import { syncRoundMembers } from './sync-round-members'
import { todayOf } from './today-of'

const nothingStated: MemberFacts = { sector: null, function: null, tier: null }

/** Closes an open round by hand, and publishes it. `not-open` where it has ended meanwhile, or was never opened. */
export async function closeRound(
  deps: Deps,
  actor: Actor,
  roundId: string,
): Promise<'closed' | 'not-open' | 'not-found'> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return 'not-found'
  return (await close(deps, roundId, actorIdOf(actor), false)) ? 'closed' : 'not-open'
}

/** Closes an open round whose last day is past, and publishes it. False where it isn't one. */
export async function closeAfterLastDay(deps: Deps, roundId: string): Promise<boolean> {
  return close(deps, roundId, null, true)
}

/**
 * All in one transaction that holds the ledger, so that closing twice at once closes once, and two publications never miss
 * each other: membership and facts are fixed, the make-up is counted, and what may be shown is published (D5).
 */
async function close(
  deps: Deps,
  roundId: string,
  actorId: string | null,
  onlyAfterLastDay: boolean,
): Promise<boolean> {
  return inTransaction(deps, async (inside) => {
    const now = deps.now().toISOString()
    await lockLedger(inside.db, now)
    const round = await findRound(inside.db, roundId)
    if (round?.state !== 'open') return false
    if (onlyAfterLastDay && round.closesOn >= todayOf(deps)) return false
    const members = await syncRoundMembers(inside, round)
    const stated = await listMemberFacts(inside.db, round.teamId)
    const factsOf = (personId: string) => stated.get(personId) ?? nothingStated
    for (const personId of members) {
      const key = { teamId: round.teamId, roundId, personId }
      await fixMemberFacts(inside.db, key, factsOf(personId))
    }
    const makeUp = JSON.stringify(countMakeUp(members.map(factsOf)))
    const values = { ended_at: now, make_up: makeUp }
    if (!(await moveRound(inside.db, round, { from: 'open', to: 'closed', values }))) return false
    await recordAudit(inside, { actorId, action: 'round-closed', thing: { kind: 'round', id: roundId } })
    if (round.kind === 'answers') {
      await publishRound(inside, { ...round, state: 'closed', endedAt: now }, actorId)
    }
    await notifyMembers(inside, round, 'published', members)
    return true
  })
}
