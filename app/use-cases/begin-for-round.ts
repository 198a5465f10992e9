import { findAssessment } from '../../db/queries/assessments.server'
import { loadAnswers } from '../../db/queries/answers.server'
import { findMemberFacts } from '../../db/queries/member-facts.server'
import { agreeUse, listPurposeIds, withdrawUse } from '../../db/queries/assessment-uses.server'
import { findRound } from '../../db/queries/rounds.server'
import { insertScaleScores } from '../../db/queries/scale-scores.server'
import { type Actor, can } from '../domain/access/can'
import { noRoleFacts } from '../domain/answers/role-facts'
import type { Round } from '../domain/round/round'
import { subjectOf } from '../domain/round/subject-of'
import { scoreQuestionnaire } from '../domain/scoring/score-questionnaire'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { inTransaction } from './in-transaction'
import { type Due, readDue } from './read-due'
import { latestRoleFacts, startAssessment } from './start-assessment'
import { syncRoundMembers } from './sync-round-members'

export type Begun =
  | Readonly<{ ok: true; assessmentId: string }>
  | Readonly<{ ok: false; reason: 'not-found' | 'not-open' | 'consent' }>

type Member = Extract<Actor, { kind: 'person' }>
type Joined = Readonly<{ round: Round; due: readonly Due[] }> | 'not-found' | 'not-open'

/**
 * Begins a questionnaire of a round, and lets it count there: about the team, or about themselves where it asks that.
 * What is in progress already is gone on with. `consent` where the privacy notice was not agreed to.
 */
export async function beginForRound(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ roundId: string; questionnaireId: string; agrees: boolean }>,
): Promise<Begun> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'start-assessment' })) return refused('not-found')
  const joined = await join(deps, actor, input.roundId)
  if (typeof joined === 'string') return refused(joined)
  const { round } = joined
  const due = joined.due.find(({ questionnaire }) => questionnaire.id === input.questionnaireId)
  if (!due) return refused('not-found')
  if (due.state !== 'not-begun') return { ok: true, assessmentId: due.assessmentId }
  const { questionnaire } = due
  const ids = { teamId: round.teamId, personId: actor.personId }
  const facts = {
    ...((await latestRoleFacts(deps, actor)) ?? noRoleFacts),
    ...(await findMemberFacts(deps.db, ids)),
  }
  const subject = subjectOf(questionnaire, ids)
  const started = await startAssessment(deps, actor, { questionnaire, facts, agrees: input.agrees, subject })
  if (!started.ok) return refused(started.reason === 'consent' ? 'consent' : 'not-found')
  const { assessmentId } = started
  const use = { respondentId: actor.personId, assessmentId, purpose: inRound(round.id) }
  await agreeUse(deps.db, use, deps.now().toISOString())
  return { ok: true, assessmentId }
}

/** Lets an assessment count in an open round: one that was submitted within a month, or that counted in it before. */
export async function countInRound(
  deps: Deps,
  actor: Actor,
  { roundId, assessmentId }: Readonly<{ roundId: string; assessmentId: string }>,
): Promise<'counted' | 'not-found' | 'not-open'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'submit-assessment', ownerId: actor.personId }))
    return 'not-found'
  const joined = await join(deps, actor, roundId)
  if (typeof joined === 'string') return joined
  const due = joined.due.find((one) =>
    one.state === 'not-begun'
      ? one.offered?.assessmentId === assessmentId
      : one.assessmentId === assessmentId,
  )
  const row = due && (await findAssessment(deps.db, actor.personId, assessmentId))
  if (!row) return 'not-found'
  await inTransaction(deps, async ({ db }) => {
    const key = { respondentId: actor.personId, assessmentId }
    await agreeUse(db, { ...key, purpose: inRound(roundId) }, deps.now().toISOString())
    if (row.submitted_at === null) return
    // One from before scores were kept has none yet.
    const { answers } = await loadAnswers(db, actor.personId, assessmentId)
    await insertScaleScores(db, key, scoreQuestionnaire(due.questionnaire, answers))
  })
  return 'counted'
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

/** The round, for a member of its team while it is open. */
async function join(deps: Deps, actor: Member, roundId: string): Promise<Joined> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'take-part', place: found.team.place })) return 'not-found'
  const { round } = found
  if (round.state === 'draft' || round.kind === 'consensus') return 'not-found'
  if (round.state !== 'open') return 'not-open'
  const members = await inTransaction(deps, (inside) => syncRoundMembers(inside, round))
  if (!members.includes(actor.personId)) return 'not-found'
  return { round, due: await readDue(deps, actor, round) }
}

const inRound = (id: string) => ({ kind: 'round', id }) as const

function refused(reason: Extract<Begun, { ok: false }>['reason']): Begun {
  return { ok: false, reason }
}
