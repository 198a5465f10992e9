import { listActivities } from '../../db/queries/activities.server'
import { listCatalogueChoices, listCatalogues } from '../../db/queries/catalogues.server'
import { type CatalogueOwner } from '../../db/queries/catalogues.server'
import { type Actor, can } from '../domain/access/can'
import type { Activity, ActivityOwner } from '../domain/development/activity'
import type { Deps } from './deps'
import { findKeptCatalogue, type KeptCatalogue } from './find-kept-catalogue'
import { listAcademiesOf, ownerOf } from './read-home-catalogue'
import { readField } from './read-field'

export type ActivityOfOthers = Readonly<{
  activity: Activity
  choice: 'adopted' | 'hidden' | null
}>

export type ActivitiesOfOthers = Readonly<{
  catalogue: KeptCatalogue
  /** Whether they can be adopted and hidden: an ICS's keeper can, all others copy (K4). */
  mayChoose: boolean
  activities: readonly ActivityOfOthers[]
}>

/**
 * What the keeper of a catalogue can adopt, hide or copy: the starter set, and what the region and the academies of an ICS
 * offer; by title. What was chosen once stays listed while it is there. Null for whoever doesn't keep the catalogue.
 */
export async function listActivitiesOfOthers(
  deps: Deps,
  actor: Actor,
  owner: CatalogueOwner,
): Promise<ActivitiesOfOthers | null> {
  const catalogue = await findKeptCatalogue(deps, owner)
  if (!catalogue || !can(actor, catalogue.toKeep)) return null
  const rows = catalogue.row ? await listCatalogueChoices(deps.db, [catalogue.row.id]) : []
  const choiceOf = new Map(rows.map(({ activity_id: id, choice }) => [id, choice]))
  const near = await listNearOwners(deps, catalogue)
  const places = (await listCatalogues(deps.db))
    .map((row) => ({ catalogueId: row.id, owner: ownerOf(row) }))
    .filter((place) => near.some(({ kind, id }) => kind === place.owner.kind && id === place.owner.id))
  const others = (await listActivities(deps.db, places)).map(({ activity }) => activity)
  return {
    catalogue,
    mayChoose: owner.kind === 'ics',
    activities: [...others, ...deps.starterSet]
      .filter(({ id, state }) => state === 'offered' || choiceOf.has(id))
      .map((activity) => ({ activity, choice: choiceOf.get(activity.id) ?? null }))
      .sort((one, other) => one.activity.title.localeCompare(other.activity.title, 'en-GB')),
  }
}

/** The region and the academies of the ICS in which a catalogue counts today. */
async function listNearOwners(deps: Deps, { inField }: KeptCatalogue): Promise<readonly ActivityOwner[]> {
  if (inField.kind !== 'current') return []
  const field = await readField(deps)
  const ics = field.systems.find(({ id }) => id === inField.icsId)
  const academyIds = await listAcademiesOf(deps, field, [inField.icsId])
  return [
    ...(ics ? [{ kind: 'region', id: ics.regionId } as const] : []),
    ...academyIds.map((id) => ({ kind: 'academy', id }) as const),
  ]
}
