import type { compareGoal } from './compare-goal'
import type { Goal, GoalNote } from './plan'

/** A goal as its page shows it. */
export type DescribedGoal = Goal &
  Readonly<{
    name: string
    /** What it is about, as that is called; null where that was not said. */
    subject: string | null
    /** Its scale then and now; null for a goal without one, or whose assessment is gone. */
    change: ReturnType<typeof compareGoal> | null
    notes: readonly GoalNote[]
  }>
