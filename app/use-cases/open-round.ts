import { findRound, moveRound } from '../../db/queries/rounds.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { listMemberIds, syncRoundMembers } from './sync-round-members'
import { todayOf } from './today-of'

export type Opened = 'open' | 'scheduled' | 'no-members' | 'over' | 'not-draft' | 'not-found'

/**
 * Confirms a draft: it opens now or, where its first day is still to come, on that day. From then on threshold, audience
 * and breakdowns are fixed. Refused without members, and when its last day is past.
 */
export async function openRound(deps: Deps, actor: Actor, roundId: string): Promise<Opened> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return 'not-found'
  return inTransaction(deps, async (inside) => {
    const { round } = found
    if (round.closesOn < todayOf(deps)) return 'over'
    if ((await listMemberIds(inside, round.teamId)).length === 0) return 'no-members'
    if (round.opensOn <= todayOf(deps)) {
      return (await openNow(inside, round, 'draft', actorIdOf(actor))) ? 'open' : 'not-draft'
    }
    const moved = await moveRound(inside.db, round, { from: 'draft', to: 'scheduled' })
    if (moved) await recordChange(inside, round, actorIdOf(actor), 'scheduled')
    return moved ? 'scheduled' : 'not-draft'
  })
}

/** Takes a confirmed round back to be set up again, before it has opened. */
export async function takeBackRound(deps: Deps, actor: Actor, roundId: string): Promise<boolean> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'run-rounds', place: found.team.place })) return false
  return inTransaction(deps, async (inside) => {
    const moved = await moveRound(inside.db, found.round, { from: 'scheduled', to: 'draft' })
    if (moved) await recordChange(inside, found.round, actorIdOf(actor), 'draft')
    return moved
  })
}

/** Opens a confirmed round whose day has come. Without members it goes back to its facilitators as a draft. */
export async function openOnItsDay(deps: Deps, roundId: string): Promise<boolean> {
  return inTransaction(deps, async (inside) => {
    const round = await findRound(inside.db, roundId)
    if (round?.state !== 'scheduled' || round.opensOn > todayOf(deps)) return false
    if ((await listMemberIds(inside, round.teamId)).length > 0)
      return openNow(inside, round, 'scheduled', null)
    const moved = await moveRound(inside.db, round, { from: 'scheduled', to: 'draft' })
    if (moved) await recordChange(inside, round, null, 'no members')
    return false
  })
}

async function openNow(
  deps: Deps,
  round: Round,
  from: 'draft' | 'scheduled',
  actorId: string | null,
): Promise<boolean> {
  const values = { opened_at: deps.now().toISOString() }
  if (!(await moveRound(deps.db, round, { from, to: 'open', values }))) return false
  await syncRoundMembers(deps, round)
  await recordAudit(deps, { actorId, action: 'round-opened', thing: { kind: 'round', id: round.id } })
  return true
}

async function recordChange(deps: Deps, round: Round, actorId: string | null, detail: string) {
  await recordAudit(deps, {
    actorId,
    action: 'round-changed',
    thing: { kind: 'round', id: round.id },
    detail,
  })
}
