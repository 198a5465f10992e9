import { insertActivityChange } from '../../db/queries/activity-changes.server'
import { insertActivity, updateActivity } from '../../db/queries/activities.server'
import { type CatalogueOwner, ensureCatalogue } from '../../db/queries/catalogues.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Activity } from '../domain/development/activity'
import type { ActivityContent, TypedActivity } from '../domain/development/activity-content'
import { type ActivityErrors, checkActivity } from '../domain/development/check-activity'
import { listActivityChanges } from '../domain/development/list-activity-changes'
import type { Deps } from './deps'
import { findActivityToKeep } from './find-activity-to-keep'
import { findKeptCatalogue } from './find-kept-catalogue'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

export type SavedActivity =
  | Readonly<{ kind: 'saved' | 'not-found' }>
  | Readonly<{ kind: 'refused'; errors: ActivityErrors }>
  /** Somebody else has saved meanwhile: what stands there now (K13). */
  | Readonly<{ kind: 'conflict'; current: ActivityContent & Pick<Activity, 'state'>; version: number }>

/**
 * Adds an activity as a draft to a catalogue, which begins with it if need be. Its id comes from the form, so that a form
 * that is sent twice adds it once.
 */
export async function addActivity(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ owner: CatalogueOwner; id: string; typed: TypedActivity }>,
): Promise<SavedActivity> {
  const found = await findKeptCatalogue(deps, input.owner)
  if (!found || !can(actor, found.toKeep)) return { kind: 'not-found' }
  const checked = checkActivity(input.typed, deps.library)
  if (!checked.ok) return { kind: 'refused', errors: checked.errors }
  return inTransaction(deps, async (inside) => {
    const { id: catalogueId } = await ensureCatalogue(inside.db, input.owner, deps.newId())
    const known = await findActivityToKeep(inside, input.id)
    if (known) return { kind: known.kept.catalogueId === catalogueId ? 'saved' : 'not-found' }
    await insertActivity(inside.db, {
      ...checked.content,
      ...{ catalogueId, id: input.id, state: 'draft', copiedFrom: null },
      createdAt: deps.now().toISOString(),
    })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'activity-added',
      thing: { kind: 'activity', id: input.id },
    })
    return { kind: 'saved' }
  })
}

/**
 * Changes what is said of an activity over the version that the writer has seen; who saves an older one changes nothing, and is
 * told what stands there (K13). What differs is kept as its history (K16).
 */
export async function saveActivity(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ id: string; version: number; typed: TypedActivity }>,
): Promise<SavedActivity> {
  return inTransaction(deps, async (inside) => {
    const found = await findActivityToKeep(inside, input.id)
    if (!found || !can(actor, found.catalogue.toKeep)) return { kind: 'not-found' }
    const { activity, catalogueId, version } = found.kept
    const checked = checkActivity(input.typed, { ...deps.library, before: activity })
    if (!checked.ok) return { kind: 'refused', errors: checked.errors }
    const after = { ...checked.content, state: activity.state }
    const changes = listActivityChanges(activity, after)
    // Sent twice, or the same as somebody else wrote: it stands there.
    if (changes.length === 0) return { kind: 'saved' }
    const key = { catalogueId, id: input.id, version: input.version }
    const at = deps.now().toISOString()
    if (!(await updateActivity(inside.db, key, after, at)))
      return { kind: 'conflict', current: activity, version }
    await insertActivityChange(inside.db, { ...key, changeId: deps.newId(), at }, changes)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'activity-changed',
      thing: { kind: 'activity', id: input.id },
    })
    return { kind: 'saved' }
  })
}
