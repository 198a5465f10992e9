import type { GoalWords } from './plan'

const LONGEST = 120

/** What a goal is called: its activity's title, or else the beginning of the own action's first line. */
export function nameGoal({ activity, ownAction }: Pick<GoalWords, 'activity' | 'ownAction'>): string {
  if (activity) return activity.title
  const [line = ''] = ownAction.split('\n')
  if (line.length <= LONGEST) return line
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
