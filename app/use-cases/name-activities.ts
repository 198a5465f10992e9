import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { readActivity } from './read-activity'

/** What some activities are called, by id, as far as the actor may see them. */
export async function nameActivities(
  deps: Deps,
  actor: Actor,
  ids: readonly (string | null)[],
): Promise<Readonly<Record<string, string>>> {
  if (!can(actor, { action: 'read-catalogue' })) return {}
  const named: Record<string, string> = {}
  for (const id of new Set(ids)) {
    const title = id === null ? undefined : (await readActivity(deps, actor, id))?.activity.title
    if (id !== null && title !== undefined) named[id] = title
  }
  return named
}
