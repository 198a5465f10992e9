import type { Day } from '../field/field'
import type { Activity, Session } from './activity'

/**
 * An activity's sessions that have a place left (or where nobody counts), whenever they are: by day, time and id. Null
 * where it has no sessions at all, and can be begun at any time.
 */
export function listOpenSessions({ sessions }: Pick<Activity, 'sessions'>): readonly Session[] | null {
  if (sessions.length === 0) return null
  return sessions.filter(({ placesLeft }) => placesLeft === null || placesLeft > 0).sort(compareSessions)
}

/**
 * What somebody could come to: the first session later than today, null where it can be begun at any time, or `'nothing'`
 * where all sessions are past, today or full (G6).
 * @param open as `listOpenSessions` gives them
 */
export function findNextSession(open: readonly Session[] | null, today: Day): Session | null | 'nothing' {
  if (open === null) return null
  for (const session of open) if (session.day > today) return session
  return 'nothing'
}

/** Whether one could begin an activity: at any time, or at a session that is still to come and has a place. */
export function isAvailable(activity: Pick<Activity, 'sessions'>, today: Day): boolean {
  return findNextSession(listOpenSessions(activity), today) !== 'nothing'
}

function compareSessions(a: Session, b: Session): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
