import { countImportance, estimateMinutes } from './estimate-minutes'
import { listItems } from './list-items'
import type { Questionnaire } from './questionnaire-schema'

/**
 * How long a questionnaire takes and how many questions that is, in words: the minutes count what is
 * counted beside them, and a companion's are told apart, since all of it may be skipped (Q11).
 */
export function describeLength(questionnaire: Questionnaire, companion: Questionnaire | null): string {
  const importance = countImportance(questionnaire)
  const first = [
    count(listItems(questionnaire).length, 'question'),
    ...(importance > 0 ? [`and ${count(importance, 'short one')} that you may skip`] : []),
  ].join(', ')
  const main = `About ${count(estimateMinutes(questionnaire), 'minute')}: ${first}.`
  if (!companion) return main
  return `${main} Then, if you wish, ${listItems(companion).length} more: “${companion.title}” (about ${count(estimateMinutes(companion), 'minute')}).`
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`
}
