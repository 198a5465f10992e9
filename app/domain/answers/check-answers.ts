import { findItem } from '../questionnaire/find-item'
import { isAllowedAnswer } from '../questionnaire/is-allowed-answer'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { Answer } from './answers'

/** What came in from a form or a script, not yet checked: option values by item and scale id; '' takes an answer back. */
export type RawChanges = Readonly<{
  answers: Readonly<Record<string, string>>
  importance: Readonly<Record<string, string>>
}>

export type CheckedChanges = Readonly<{
  answers: Readonly<Record<string, Answer | null>>
  importance: Readonly<Record<string, number | null>>
}>

/** A problem with what came in: which item or scale, and a sentence. */
export type AnswerProblem = Readonly<{ id: string; sentence: string }>

/**
 * Checks changes against a questionnaire and its companion. Either every one of them is an option of an
 * item or scale that is asked there, or the problems, a sentence each (A1 to A3).
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  companion: Questionnaire | null,
  changes: RawChanges,
):
  | Readonly<{ ok: true; changes: CheckedChanges }>
  | Readonly<{ ok: false; problems: readonly AnswerProblem[] }> {
  const problems: AnswerProblem[] = []
  const unknown = (id: string) => problems.push({ id, sentence: 'This questionnaire does not ask that.' })
  const notAnOption = (id: string) => problems.push({ id, sentence: 'Choose one of the options.' })

  const answers = Object.entries(changes.answers).map(([itemId, raw]) => {
    const value = raw === '' || raw === 'none' ? raw : Number(/^[1-5]$/.exec(raw)?.[0])
    if (!findItem(questionnaire, itemId) && !(companion && findItem(companion, itemId))) unknown(itemId)
    else if (value !== '' && !isAllowedAnswer(questionnaire, companion, itemId, value)) notAnOption(itemId)
    return [itemId, value === '' ? null : (value as Answer)] as const
  })
  const importance = Object.entries(changes.importance).map(([scaleId, raw]) => {
    const asked = questionnaire.importance && questionnaire.scales.some((scale) => scale.id === scaleId)
    if (!asked) unknown(scaleId)
    else if (!/^[1-5]?$/.test(raw)) notAnOption(scaleId)
    return [scaleId, raw === '' ? null : Number(raw)] as const
  })
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        changes: { answers: Object.fromEntries(answers), importance: Object.fromEntries(importance) },
      }
}
