import type { RawChanges } from '../../app/domain/answers/check-answers'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'

/** How single answers lie about a level. */
const AROUND = [0, 1, 0, 0, -1, 0, 0]
/** One scale in so many has an item that is not answered with a value. */
const UNKNOWN_EVERY = 19

/**
 * Spells out a member's answers from a level a scale, 1 to 5: items lie about it, now and then one is the option that is not an
 * answer, and what is asked in reverse is answered in reverse. The same seed gives the same answers.
 * @param seed which member and round it is
 */
export function spellAnswers(questionnaire: Questionnaire, levels: string, seed: number): RawChanges {
  const answers = questionnaire.scales.flatMap(({ items }, scale) =>
    items.map(({ id, reversed }, item) => {
      const isUnknown = (seed * 7 + scale * 3) % UNKNOWN_EVERY === 0 && item === seed % items.length
      if (isUnknown) return [id, 'none'] as const
      const around = AROUND[(seed * 3 + scale * 5 + item * 2) % AROUND.length] ?? 0
      const value = Math.min(5, Math.max(1, Number(levels[scale]) + around))
      return [id, String(reversed ? 6 - value : value)] as const
    }),
  )
  const importance = questionnaire.importance
    ? questionnaire.scales.map(({ id }, scale) => [id, String(3 + ((seed + scale * 2) % 3))] as const)
    : []
  return { answers: Object.fromEntries(answers), importance: Object.fromEntries(importance) }
}
