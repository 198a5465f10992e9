import { deleteActivityMark, setActivityMark } from '../../db/queries/activity-marks.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { type ActivityMark, readActivity } from './read-activity'

export type MarkInput = Readonly<{
  activityId: string
  /** Null takes back what was said. */
  mark: Pick<ActivityMark, 'kind' | 'reason'> | null
}>

/** Notes that the actor has done an activity, or that it is not for them; then it isn't suggested to them again (G18). */
export async function markActivity(
  deps: Deps,
  actor: Actor,
  { activityId, mark }: MarkInput,
): Promise<'marked' | 'not-found'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return 'not-found'
  if (mark === null) {
    await deleteActivityMark(deps.db, actor.personId, activityId)
    return 'marked'
  }
  if (!(await readActivity(deps, actor, activityId))) return 'not-found'
  await setActivityMark(deps.db, {
    person_id: actor.personId,
    activity_id: activityId,
    kind: mark.kind,
    reason: mark.reason,
    marked_at: deps.now().toISOString(),
  })
  return 'marked'
}
