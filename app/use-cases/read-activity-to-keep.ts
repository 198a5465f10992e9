import { hasChangedState, listActivityChangesOf } from '../../db/queries/activity-changes.server'
import { type Actor, can } from '../domain/access/can'
import type { ActivityChange } from '../domain/development/list-activity-changes'
import type { Deps } from './deps'
import { findActivityToKeep, type ActivityToKeep } from './find-activity-to-keep'

/** An activity for whoever keeps its catalogue; null for all others. */
export async function readActivityToKeep(
  deps: Deps,
  actor: Actor,
  activityId: string,
): Promise<(ActivityToKeep & Readonly<{ mayRemove: boolean }>) | null> {
  const found = await findActivityToKeep(deps, activityId)
  if (!found || !can(actor, found.catalogue.toKeep)) return null
  const key = { catalogueId: found.kept.catalogueId, id: activityId }
  const mayRemove = found.kept.activity.state === 'draft' && !(await hasChangedState(deps.db, key))
  return { ...found, mayRemove }
}

export type ActivityHistory = ActivityToKeep &
  Readonly<{ history: readonly Readonly<{ at: string; changes: readonly ActivityChange[] }>[] }>

/** What changed in an activity and when, the latest first; who did it stands in the audit log. Null for who doesn't keep it. */
export async function readActivityHistory(
  deps: Deps,
  actor: Actor,
  activityId: string,
): Promise<ActivityHistory | null> {
  const found = await findActivityToKeep(deps, activityId)
  if (!found || !can(actor, found.catalogue.toKeep)) return null
  const key = { catalogueId: found.kept.catalogueId, id: activityId }
  return { ...found, history: await listActivityChangesOf(deps.db, key) }
}
