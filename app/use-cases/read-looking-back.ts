import { listThenRatings, replaceThenRatings, type ThenRating } from '../../db/queries/then-ratings.server'
import { type Actor, can } from '../domain/access/can'
import {
  type CheckedThenRatings,
  checkThenRatings,
  type RawThenRatings,
} from '../domain/cohort/check-then-ratings'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readTakingPart } from './read-taking-part'

type Asked = Readonly<{ cohortId: string; waveId: string; questionnaireId: string }>

export type LookingBack = Readonly<{
  programme: string
  questionnaire: Questionnaire
  assessmentId: string
  ratings: readonly ThenRating[]
  /** Whether it can still be said, or changed. */
  canAnswer: boolean
}>

/**
 * The then-test of a questionnaire in a wave that asks it, for whoever has submitted that and lets it count; with what they have
 * rated so far. Null where there is nothing to look back from.
 */
export async function readLookingBack(
  deps: Deps,
  actor: Actor,
  { cohortId, waveId, questionnaireId }: Asked,
): Promise<LookingBack | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const page = await readTakingPart(deps, actor, cohortId)
  const own = page?.waves.find(({ wave }) => wave.id === waveId)
  if (!page || !own?.wave.asksThenTest) return null
  const due = own.due.find(({ questionnaire }) => questionnaire.id === questionnaireId)
  if (due?.state !== 'counted') return null
  const { questionnaire, assessmentId } = due
  const ratings = await listThenRatings(deps.db, { respondentId: actor.personId, assessmentId })
  return { programme: page.cohort.programme, questionnaire, assessmentId, ratings, canAnswer: own.canAnswer }
}

/** Keeps what somebody rates looking back, in place of what they had rated, for as long as they can answer the wave. */
export async function saveLookingBack(
  deps: Deps,
  actor: Actor,
  input: Asked & Readonly<{ raw: RawThenRatings }>,
): Promise<Extract<CheckedThenRatings, { ok: false }> | Readonly<{ ok: true }> | 'not-found' | 'not-open'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'answer-assessment', ownerId: actor.personId }))
    return 'not-found'
  const page = await readLookingBack(deps, actor, input)
  if (!page) return 'not-found'
  if (!page.canAnswer) return 'not-open'
  const checked = checkThenRatings(page.questionnaire.scales, input.raw)
  if (!checked.ok) return checked
  const key = { respondentId: actor.personId, assessmentId: page.assessmentId }
  await inTransaction(deps, ({ db }) =>
    replaceThenRatings(db, key, checked.ratings, deps.now().toISOString()),
  )
  return { ok: true }
}
