import type { Answer } from '../answers/answers'
import { findItem } from './find-item'
import type { Questionnaire } from './questionnaire-schema'

/**
 * Whether a value is one of the options of an item which a questionnaire or its companion asks: an
 * option's number, or 'none' where the item offers an option that is not an answer (Q12). False for an
 * item that neither asks, and for a number written as text.
 */
export function isAllowedAnswer(
  questionnaire: Questionnaire,
  companion: Questionnaire | null,
  itemId: string,
  value: unknown,
): value is Answer {
  const found = findItem(questionnaire, itemId) ?? (companion ? findItem(companion, itemId) : undefined)
  if (!found) return false
  if (value === 'none') return found.optionSet.none !== undefined
  return found.optionSet.options.some((option) => option.value === value)
}
