import type { Day } from '../field/field'

/** What a goal is about: a scale or a topic of a questionnaire, whatever its version. */
export type GoalSubject = Readonly<{ questionnaire: string; kind: 'scale' | 'topic'; id: string }>

/** What somebody puts down in a goal (J2). Texts are empty and the day is null where nothing was said. */
export type GoalWords = Readonly<{
  about: GoalSubject | null
  /** An activity, called as it was when it was chosen. */
  activity: Readonly<{ id: string; title: string }> | null
  ownAction: string
  /** What will be different. */
  difference: string
  /** How its owner will know. */
  sign: string
  byWhen: Day | null
  /** Who helps. */
  helper: string
}>

export type GoalState = 'open' | 'done' | 'set-aside'

/** A goal of somebody's plan. Its version goes up with its words and with its state (J5). */
export type Goal = GoalWords &
  Readonly<{
    id: string
    planId: string
    /** The submitted assessment that it was made from; null where that was none, or was deleted. */
    assessmentId: string | null
    state: GoalState
    doneOn: Day | null
    version: number
    createdAt: string
    updatedAt: string
  }>

/** What came of a goal, or what its owner thinks of it, with when it was written. */
export type GoalNote = Readonly<{
  id: string
  goalId: string
  kind: 'progress' | 'reflection'
  text: string
  writtenAt: string
}>

export type Plan = Readonly<{
  id: string
  assessmentId: string | null
  carriedFrom: string | null
  createdAt: string
  endedAt: string | null
}>

/** So many goals are open at a time at most (J3). */
export const openGoalsAtMost = 3

/** How often somebody wants to be reminded of their plan (J11). */
export const planReminders = {
  due: 'A week before a goal’s day, once',
  monthly: 'On the first of each month, while a goal is open',
  none: 'Never',
} as const

export type PlanReminders = keyof typeof planReminders
