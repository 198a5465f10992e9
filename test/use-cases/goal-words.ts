import type { GoalWords } from '../../app/domain/plan/plan'

/** A goal that says no more than it must. */
export const goalWords: GoalWords = {
  about: null,
  activity: null,
  ownAction: 'Ask two colleagues',
  difference: '',
  sign: '',
  byWhen: null,
  helper: '',
}
