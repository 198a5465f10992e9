import { listActivities } from '../../db/queries/activities.server'
import { type CatalogueOwner, listCatalogues } from '../../db/queries/catalogues.server'
import { listFailedLinks } from '../../db/queries/link-checks.server'
import { type Actor, can } from '../domain/access/can'
import type { Activity } from '../domain/development/activity'
import { type ActivityState, activityStateNames } from '../domain/development/activity-states'
import { findRetiredReferences } from '../domain/development/find-retired-references'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { findKeptCatalogue, type KeptCatalogue } from './find-kept-catalogue'
import { attachmentOf } from './find-place'
import { ownerOf } from './read-home-catalogue'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type CatalogueToKeep = Readonly<{
  catalogue: KeptCatalogue
  counts: Readonly<Record<ActivityState, number>>
  /** By title. */
  activities: readonly Activity[]
  /** Those to be looked at again by now: offered, paused or drafts. */
  dueForReview: readonly Activity[]
  failedLinks: readonly Readonly<{ activity: Activity; outcome: string; checkedAt: string }>[]
  /** What they name that no questionnaire asks any more (K14). */
  naming: readonly Readonly<{ activity: Activity; retired: readonly string[] }>[]
  /** Other catalogues that count in the same ICS, by mergers and splits, and are kept by the actor too. */
  besides: readonly Readonly<{ owner: CatalogueOwner; name: string }>[]
}>

/** A catalogue as its keeper sees it, begun or not; null for whoever doesn't keep it. */
export async function readKeptCatalogue(
  deps: Deps,
  actor: Actor,
  owner: CatalogueOwner,
): Promise<CatalogueToKeep | null> {
  const catalogue = await findKeptCatalogue(deps, owner)
  if (!catalogue || !can(actor, catalogue.toKeep)) return null
  const place = catalogue.row && { catalogueId: catalogue.row.id, owner }
  const kept = place ? await listActivities(deps.db, [place]) : []
  const activities = kept
    .map(({ activity }) => activity)
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB') || (one.id < other.id ? -1 : 1))
  const inUse = activities.filter(({ state }) => state !== 'retired')
  const today = todayOf(deps)
  const failed = catalogue.row ? await listFailedLinks(deps.db, catalogue.row.id) : []
  const { questionnaires } = deps.library
  return {
    catalogue,
    counts: countStates(activities),
    activities,
    dueForReview: inUse.filter(({ reviewOn }) => reviewOn !== null && reviewOn <= today),
    failedLinks: inUse.flatMap((activity) => {
      const check = failed.find(({ activity_id: id, link }) => id === activity.id && link === activity.link)
      return check ? [{ activity, outcome: check.outcome, checkedAt: check.checked_at }] : []
    }),
    naming: inUse
      .map((activity) => ({ activity, retired: findRetiredReferences(activity, questionnaires) }))
      .filter(({ retired }) => retired.length > 0),
    besides: await listBesides(deps, actor, catalogue),
  }
}

function countStates(activities: readonly Activity[]): CatalogueToKeep['counts'] {
  const count = (wanted: ActivityState) => activities.filter(({ state }) => state === wanted).length
  return Object.fromEntries(activityStateNames.map((state) => [state, count(state)])) as Record<
    ActivityState,
    number
  >
}

async function listBesides(
  deps: Deps,
  actor: Actor,
  { owner, inField }: KeptCatalogue,
): Promise<CatalogueToKeep['besides']> {
  if (inField.kind !== 'current') return []
  const field = await readField(deps)
  const besides = []
  for (const row of await listCatalogues(deps.db)) {
    const place = placeInField(field, attachmentOf(row), todayOf(deps))
    if (place.kind !== 'current' || place.icsId !== inField.icsId || row.ics_id === owner.id) continue
    const other = await findKeptCatalogue(deps, ownerOf(row))
    if (other && can(actor, other.toKeep)) besides.push({ owner: other.owner, name: other.name })
  }
  return besides
}
