import { listOpenRoundsOf, findRoundMember } from '../../db/queries/round-membership.server'
import { findRate, type StoredRate } from '../../db/queries/round-schedule.server'
import { findRound, listRounds } from '../../db/queries/rounds.server'
import { type Actor, can } from '../domain/access/can'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { findRoundPlace } from './find-round-place'
import { type Due, readDue } from './read-due'
import { type OwnFacts, readOwnFacts } from './state-member-facts'

export type RoundPage = Readonly<{
  round: Round
  team: Readonly<{ id: string; name: string }>
  /** Whether the actor runs it, and how they belong to it: `left` for those who count in it no longer. */
  mayRun: boolean
  membership: 'member' | 'left' | 'none'
  facts: OwnFacts | null
  due: readonly Due[]
  rate: StoredRate | null
}>

/**
 * A round as its members and its facilitators see it: what is asked, why, who will see what, and what is due from the
 * actor. Nobody sees who has answered (D9). Null for anybody else, and for members before it is confirmed.
 */
export async function readRound(deps: Deps, actor: Actor, roundId: string): Promise<RoundPage | null> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const { round, team } = found
  const key = { teamId: round.teamId, roundId, personId: actor.personId }
  const row = await findRoundMember(deps.db, key)
  const mayRun = can(actor, { action: 'run-rounds', place: team.place })
  const isMember = can(actor, { action: 'take-part', place: team.place })
  const hasLeft = row !== undefined && (row.left_at !== null || (round.state === 'open' && !isMember))
  const belongs = round.state === 'closed' ? row !== undefined : isMember
  const membership = hasLeft ? 'left' : belongs ? 'member' : 'none'
  if (!mayRun && (round.state === 'draft' || (membership === 'none' && !isMember))) return null
  return {
    round,
    team: { id: round.teamId, name: team.name },
    mayRun,
    membership,
    facts: await readOwnFacts(deps, actor, round.teamId),
    due: membership === 'none' ? [] : await readDue(deps, actor, round),
    rate: await findRate(deps.db, round),
  }
}

/** The rounds of a team that the actor may know of, the newest first: members of all that were confirmed. */
export async function readRoundsOfTeam(
  deps: Deps,
  actor: Actor,
  teamId: string,
): Promise<Readonly<{ rounds: readonly Round[]; mayRun: boolean }>> {
  const team = await findTeamPlace(deps, teamId)
  const mayRun = team !== null && can(actor, { action: 'run-rounds', place: team.place })
  if (!team || !(mayRun || can(actor, { action: 'take-part', place: team.place })))
    return { rounds: [], mayRun: false }
  const rounds = await listRounds(deps.db, teamId)
  return { rounds: mayRun ? rounds : rounds.filter(({ state }) => state !== 'draft'), mayRun }
}

export type DueRound = Readonly<{ round: Round; team: string; left: number }>

/** The open rounds that the actor belongs to, those that close first first, with how many questionnaires are left. */
export async function listDueRounds(deps: Deps, actor: Actor): Promise<readonly DueRound[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return []
  const due: DueRound[] = []
  for (const { roundId, team } of await listOpenRoundsOf(deps.db, actor.personId)) {
    const round = await findRound(deps.db, roundId)
    if (!round || round.kind === 'consensus') continue
    const asked = await readDue(deps, actor, round)
    const left = asked.filter(({ state }) => state === 'not-begun' || state === 'in-progress').length
    due.push({ round, team, left })
  }
  return due
}
