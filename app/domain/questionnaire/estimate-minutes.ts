import type { Questionnaire } from './questionnaire-schema'

const SECONDS_A_QUESTION = 12

/**
 * How long a questionnaire takes, in whole minutes, at least 1: twelve seconds a question, with the one
 * on importance after each scale where it is asked (Q11). Its companion is optional and not counted.
 */
export function estimateMinutes(questionnaire: Questionnaire): number {
  const items = questionnaire.scales.reduce((sum, scale) => sum + scale.items.length, 0)
  const topics = questionnaire.topicGroups.reduce((sum, group) => sum + group.topics.length, 0)
  const importance = questionnaire.importance ? questionnaire.scales.length : 0
  return Math.max(1, Math.round(((items + topics + importance) * SECONDS_A_QUESTION) / 60))
}
