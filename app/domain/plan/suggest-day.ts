import { addDays } from '../development/add-days'
import { findNextSession, listOpenSessions } from '../development/list-open-sessions'
import type { Activity } from '../development/activity'
import type { Day } from '../field/field'

const USUAL_DAYS = 56

/** The day that a new goal's form begins with: that of its activity's next session with a place, or else in eight weeks. */
export function suggestDay(activity: Pick<Activity, 'sessions'> | null, today: Day): Day {
  const next = activity ? findNextSession(listOpenSessions(activity), today) : null
  return next === null || next === 'nothing' ? addDays(today, USUAL_DAYS) : next.day
}
