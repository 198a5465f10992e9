import { listItems } from './list-items'
import type { Questionnaire } from './questionnaire-schema'

const SECONDS_A_QUESTION = 12

/**
 * How long a questionnaire takes, in whole minutes, at least 1: twelve seconds a question, with the one
 * on importance after each scale where it is asked (Q11). Its companion is optional and not counted.
 */
export function estimateMinutes(questionnaire: Questionnaire): number {
  const questions = listItems(questionnaire).length + countImportance(questionnaire)
  return Math.max(1, Math.round((questions * SECONDS_A_QUESTION) / 60))
}

/** How many questions about importance it asks: one after each scale, or none. */
export function countImportance({ importance, scales }: Questionnaire): number {
  return importance ? scales.length : 0
}
