import { listPurposeIds, withdrawUse } from '../../db/queries/assessment-uses.server'
import { findMemberFacts } from '../../db/queries/member-facts.server'
import { findRound } from '../../db/queries/rounds.server'
import { type Actor, can } from '../domain/access/can'
import { subjectOf } from '../domain/round/subject-of'
import { type Asking, beginDue, type Begun, countDue } from './begin-due'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { readDue } from './read-due'
import { syncRoundMembers } from './sync-round-members'

type Member = Extract<Actor, { kind: 'person' }>

/**
 * Begins a questionnaire of a round, and lets it count there: about the team, or about themselves where it asks that.
 * What is in progress already is gone on with. `consent` where the privacy notice was not agreed to.
 */
export async function beginForRound(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; questionnaireId: string; agrees: boolean }>,
): Promise<Begun> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'start-assessment' }))
    return { ok: false, reason: 'not-found' }
  const asking = await join(deps, actor, input.roundId)
  if (typeof asking === 'string') return { ok: false, reason: asking }
  return beginDue(deps, actor, asking, input)
}

/** Lets an assessment count in an open round: one that was submitted within a month, or that counted in it before. */
export async function countInRound(
  deps: Deps,
  actor: Actor,
  { roundId, assessmentId }: Readonly<{ roundId: string; assessmentId: string }>,
): Promise<'counted' | 'not-found' | 'not-open'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'submit-assessment', ownerId: actor.personId }))
    return 'not-found'
  const asking = await join(deps, actor, roundId)
  return typeof asking === 'string' ? asking : countDue(deps, actor, asking, assessmentId)
}

/** Withdraws an assessment from a round, at any time: what is published stays, what may be published next changes. */
export async function withdrawFromRound(
  deps: Deps,
  actor: Actor,
  { roundId, assessmentId }: Readonly<{ roundId: string; assessmentId: string }>,
): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'submit-assessment', ownerId: actor.personId }))
    return false
  const use = { respondentId: actor.personId, assessmentId, purpose: inRound(roundId) }
  return withdrawUse(deps.db, use, deps.now().toISOString())
}

/** The open round that one of the actor's assessments counts for: where to go after submitting. */
export async function findRoundOf(deps: Deps, actor: Actor, assessmentId: string): Promise<string | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-assessment', ownerId: actor.personId }))
    return null
  const use = { respondentId: actor.personId, assessmentId, kind: 'round' } as const
  for (const id of await listPurposeIds(deps.db, use)) {
    if ((await findRound(deps.db, id))?.state === 'open') return id
  }
  return null
}

/** What the round asks, of a member of its team while it is open. */
async function join(deps: Deps, actor: Member, roundId: string): Promise<Asking | 'not-found' | 'not-open'> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'take-part', place: found.team.place })) return 'not-found'
  const { round } = found
  if (round.state === 'draft' || round.kind === 'consensus') return 'not-found'
  if (round.state !== 'open') return 'not-open'
  const members = await inTransaction(deps, (inside) => syncRoundMembers(inside, round))
  if (!members.includes(actor.personId)) return 'not-found'
  const ids = { teamId: round.teamId, personId: actor.personId }
  return {
    purpose: inRound(round.id),
    due: await readDue(deps, actor, round),
    subjectOf: (questionnaire) => subjectOf(questionnaire, ids),
    facts: (await findMemberFacts(deps.db, ids)) ?? null,
  }
}

const inRound = (id: string) => ({ kind: 'round', id }) as const
