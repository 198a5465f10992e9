import type { Activity } from '~/domain/development/activity'
import { activityFormats } from '~/domain/development/activity-formats'
import { activityStates } from '~/domain/development/activity-states'

/** An activity on a line of its keeper's list. */
export function listActivity(activity: Activity, today: string) {
  const toCome = activity.sessions.filter(({ day }) => day >= today).length
  const format = activityFormats.find(({ id }) => id === activity.format)?.label ?? activity.format
  return {
    id: activity.id,
    title: activity.title,
    isDraft: activity.state === 'draft',
    says: [
      activityStates[activity.state].label,
      format,
      activity.timing,
      ...(activity.sessions.length === 0
        ? []
        : [toCome === 1 ? '1 session to come' : `${toCome} sessions to come`]),
    ].join('; '),
  }
}
