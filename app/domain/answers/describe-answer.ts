import type { OptionSet } from '../questionnaire/questionnaire-schema'
import type { Answer } from './answers'

/** The words of a chosen option; '' where nothing was chosen (A5). */
export function describeAnswer(optionSet: OptionSet, answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (answer === 'none') return optionSet.none ?? ''
  return optionSet.options.find((option) => option.value === answer)?.label ?? ''
}
