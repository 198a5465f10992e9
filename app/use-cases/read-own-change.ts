import { listThenRatings } from '../../db/queries/then-ratings.server'
import { type Actor, can } from '../domain/access/can'
import { buildOwnChange, type OwnAnswer, type OwnChange } from '../domain/cohort/build-own-change'
import type { WaveKind } from '../domain/cohort/cohort'
import type { Day } from '../domain/field/field'
import { scoreQuestionnaire } from '../domain/scoring/score-questionnaire'
import type { Deps } from './deps'
import { openAssessment } from './open-assessment'
import { readTakingPart, type TakingPart } from './read-taking-part'

export type OwnChangeInCohort = Readonly<{
  cohort: TakingPart['cohort']
  changes: readonly OwnChange[]
  /** The next wave that is still to come, or to be answered; null where there is none. */
  next: Readonly<{ kind: WaveKind; opensOn: Day }> | null
}>

/** The actor's own change over the waves of a cohort: theirs, whether or not it counts anywhere, and of nobody else. */
export async function readOwnChange(
  deps: Deps,
  actor: Actor,
  cohortId: string,
): Promise<OwnChangeInCohort | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return null
  const page = await readTakingPart(deps, actor, cohortId)
  if (!page) return null
  const answers: OwnAnswer[] = []
  for (const { wave, due } of page.waves) {
    for (const one of due) {
      if (one.state === 'not-begun' || one.submittedAt === null) continue
      const open = await openAssessment(deps, actor, one.assessmentId)
      if (!open) continue
      const scores = scoreQuestionnaire(one.questionnaire, open.answers)
      const key = { respondentId: actor.personId, assessmentId: one.assessmentId }
      const ratings = await listThenRatings(deps.db, key)
      answers.push({
        ...{ waveId: wave.id, kind: wave.kind, questionnaire: one.questionnaire },
        submittedAt: one.submittedAt,
        scores: Object.fromEntries(scores.map(({ id, score }) => [id, score])),
        ratings: Object.fromEntries(ratings.map(({ scaleId, now, then }) => [scaleId, { now, then }])),
      })
    }
  }
  const answered = new Set(answers.map(({ waveId }) => waveId))
  const next = page.waves.find(({ wave, canAnswer }) =>
    wave.state === 'planned' ? page.takesPart : canAnswer && !answered.has(wave.id),
  )
  return {
    cohort: page.cohort,
    changes: buildOwnChange(answers),
    next: next ? { kind: next.wave.kind, opensOn: next.wave.opensOn } : null,
  }
}
