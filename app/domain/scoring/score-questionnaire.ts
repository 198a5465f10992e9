import type { Answers } from '../answers/answers'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { ScaleScore } from './scale-score'
import { scoreScale } from './score-scale'

/**
 * The score of each scale in the questionnaire's order, and never one for them all (S5, P1). Answers to
 * anything else, such as topics, are left alone. An empty list where there are no scales.
 */
export function scoreQuestionnaire(questionnaire: Questionnaire, answers: Answers): readonly ScaleScore[] {
  return questionnaire.scales.map((scale) => scoreScale(scale, answers))
}
