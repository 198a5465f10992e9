import { noRoleFacts } from '../../app/domain/answers/role-facts'
import type { RawChanges } from '../../app/domain/answers/check-answers'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'
import type { Deps } from '../../app/use-cases/deps'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { makeLibrary } from '../factories/library'
import { makeCompanion, makeItem, makeQuestionnaire, makeScale } from '../factories/questionnaire'
import type { SignedIn } from '../factories/with-test-deps'

/** Two scales of three items, the last item of `second` reversed, with importance, and a companion of two topics. */
export const sample = makeQuestionnaire({
  companion: { questionnaire: 'surroundings', version: 1 },
  scales: [
    makeScale('first'),
    makeScale('second', 3, {
      items: [makeItem('second-1'), makeItem('second-2'), makeItem('second-3', { reversed: true })],
    }),
  ],
})
export const sampleCompanion = makeCompanion()
export const sampleLibrary = makeLibrary([sample, sampleCompanion])

/** By hand: first (4 + 5) / 2 = 4.5, the third item being no answer; second (2 + 3 + (6 − 2)) / 3 = 3. */
export const sampleChanges: RawChanges = {
  answers: {
    'first-1': '4',
    'first-2': '5',
    'first-3': 'none',
    'second-1': '2',
    'second-2': '3',
    'second-3': '2',
    'time-1': '1',
    'place-known-1': 'none',
  },
  importance: { first: '5', second: '4' },
}

export async function start(
  deps: Deps,
  actor: SignedIn,
  questionnaire: Questionnaire = sample,
  facts = noRoleFacts,
): Promise<string> {
  const started = await startAssessment(deps, actor, { questionnaire, facts, agrees: true })
  if (!started.ok) throw new Error('It could not be started.')
  return started.assessmentId
}

/** Starts an assessment of the sample, gives the answers and submits. Gives its id. */
export async function complete(
  deps: Deps,
  actor: SignedIn,
  changes: RawChanges = sampleChanges,
  questionnaire: Questionnaire = sample,
): Promise<string> {
  const assessmentId = await start(deps, actor, questionnaire)
  const saved = await saveOwnAnswers(deps, actor, { assessmentId, changes })
  if (!saved.ok) throw new Error('Its answers were refused.')
  await submitAssessment(deps, actor, { assessmentId, gapsConfirmed: true })
  return assessmentId
}
