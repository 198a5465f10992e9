import { listActivityMarks } from '../../db/queries/activity-marks.server'
import { findActivityRow, findKeptActivity } from '../../db/queries/activities.server'
import { findCatalogue } from '../../db/queries/catalogues.server'
import { type Actor, can } from '../domain/access/can'
import type { Activity } from '../domain/development/activity'
import type { Deps } from './deps'
import { keepsCatalogue } from './keeps-catalogue'
import { nameOwners } from './name-owners'
import { ownerOf, readOwnCatalogue } from './read-home-catalogue'

export type ActivityMark = Readonly<{ kind: 'done' | 'dismissed'; reason: string; markedAt: string }>

export type ReadableActivity = Readonly<{
  activity: Activity
  ownerName: string
  /** Whether the actor finds it where they are at home, so that it is meant for them too. */
  isAtHome: boolean
  mayKeep: boolean
  /** What the actor said of it. */
  mark: ActivityMark | null
}>

/**
 * One activity, for whoever may see it: what is offered, everybody who is signed in; anything else, its keepers alone
 * (G17). Null if there is none for the actor.
 */
export async function readActivity(
  deps: Deps,
  actor: Actor,
  activityId: string,
): Promise<ReadableActivity | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-catalogue' })) return null
  const found = await findAnywhere(deps, actor, activityId)
  if (!found || (found.activity.state !== 'offered' && !found.mayKeep)) return null
  const atHome = (await readOwnCatalogue(deps, actor))?.activities.get(activityId)
  const activity = atHome ?? found.activity
  const mark = (await listActivityMarks(deps.db, actor.personId)).find(
    (row) => row.activity_id === activityId,
  )
  return {
    activity,
    ownerName: (await nameOwners(deps))(activity.owner),
    isAtHome: atHome !== undefined,
    mayKeep: found.mayKeep,
    mark: mark ? { kind: mark.kind, reason: mark.reason, markedAt: mark.marked_at } : null,
  }
}

async function findAnywhere(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Readonly<{ activity: Activity; mayKeep: boolean }> | undefined> {
  const starter = deps.starterSet.find((activity) => activity.id === id)
  if (starter) return { activity: starter, mayKeep: false }
  const row = await findActivityRow(deps.db, id)
  const catalogue = row && (await findCatalogue(deps.db, row.catalogue_id))
  if (!catalogue) return undefined
  const kept = await findKeptActivity(deps.db, { catalogueId: catalogue.id, owner: ownerOf(catalogue) }, id)
  return kept && { activity: kept.activity, mayKeep: await keepsCatalogue(deps, actor, catalogue) }
}
