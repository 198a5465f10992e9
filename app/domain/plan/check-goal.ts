import type { Day } from '../field/field'
import type { GoalWords } from './plan'

/** A goal's fields that something can be wrong with. */
export type GoalProblems = Readonly<{ ownAction?: string; byWhen?: string }>

/**
 * What stands against a goal's words, a sentence for each field: it needs an activity or an own action (J2), and its day
 * is not past. A day that is past by now stays where only other words are changed (J4).
 * @param keptDay the day that the goal has already; null for a new goal, or one without a day
 */
export function checkGoal(words: GoalWords, keptDay: Day | null, today: Day): GoalProblems {
  const { activity, ownAction, byWhen } = words
  const isPast = byWhen !== null && byWhen < today && byWhen !== keptDay
  return {
    ...(activity === null && ownAction === '' && { ownAction: 'Enter what you will do' }),
    ...(isPast && { byWhen: 'The day must be today or later' }),
  }
}
