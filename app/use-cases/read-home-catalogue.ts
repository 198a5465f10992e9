import { listActivities } from '../../db/queries/activities.server'
import { listAssessments } from '../../db/queries/assessments.server'
import { listCatalogueChoices, listCatalogues } from '../../db/queries/catalogues.server'
import { listAcademiesWithSystems } from '../../db/queries/places.server'
import { type Actor, can } from '../domain/access/can'
import type { Activity, ActivityOwner } from '../domain/development/activity'
import { type Catalogue, composeCatalogue } from '../domain/development/compose-catalogue'
import { type CatalogueIndex, indexCatalogue } from '../domain/development/index-catalogue'
import { withoutRetiredReferences } from '../domain/development/find-retired-references'
import type { SuggestionReader } from '../domain/development/suggestion'
import type { Field } from '../domain/field/field'
import { placeInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf } from './find-place'
import { listOwnPosts } from './list-own-posts'
import { readField } from './read-field'
import { todayOf } from './today-of'

/** All that can be found by somebody, or by a team, where they are at home. */
export type HomeCatalogue = Readonly<{
  /** Their ICSs of today. */
  icsIds: readonly string[]
  /** Whose activities are near to them. */
  home: SuggestionReader['home']
  /** Of every state: drafts too, which only their keepers are shown. */
  activities: ReadonlyMap<string, Activity>
  index: CatalogueIndex
}>

type Kept = Readonly<{ id: string; owner: Catalogue['owner']; icsId: string | null; revision: number }>

/** Composed catalogues of a process, by what they were made from: made anew when any of it changes. */
const composed = new WeakMap<object, Map<string, HomeCatalogue>>()
const COMPOSED_AT_MOST = 60

/** What the actor can find in the catalogues of their ICSs, regions and academies; null for nobody. */
export async function readOwnCatalogue(deps: Deps, actor: Actor): Promise<HomeCatalogue | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-catalogue' })) return null
  return readHomeCatalogue(deps, await listOwnSystems(deps, actor))
}

/** The actor's ICSs of today: where they work, and what their latest assessment says. */
export async function listOwnSystems(deps: Deps, actor: Actor): Promise<readonly string[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId })) return []
  const field = await readField(deps)
  const [latest] = await listAssessments(deps.db, actor.personId)
  const places = [
    ...(await listOwnPosts(deps, actor)).map(({ inField }) => inField),
    placeInField(field, { icsId: latest?.ics_id ?? null, chosenIcsId: null }, todayOf(deps)),
  ]
  return [...new Set(places.flatMap((place) => (place.kind === 'current' ? [place.icsId] : [])))].sort()
}

/** What can be found in some ICSs of today: no secret, so nobody is asked for. */
export async function readHomeCatalogue(deps: Deps, icsIds: readonly string[]): Promise<HomeCatalogue> {
  const field = await readField(deps)
  const regionIds = field.systems.filter(({ id }) => icsIds.includes(id)).map(({ regionId }) => regionId)
  const academyIds = await listAcademiesOf(deps, field, icsIds)
  const kept = await listKept(deps, field)
  const near = kept.filter(
    ({ owner, icsId }) =>
      (icsId !== null && icsIds.includes(icsId)) ||
      (owner.kind === 'region' && regionIds.includes(owner.id)) ||
      (owner.kind === 'academy' && academyIds.includes(owner.id)),
  )
  const key = JSON.stringify([icsIds, near])
  const ofDatabase = composed.get(deps.db) ?? new Map<string, HomeCatalogue>()
  composed.set(deps.db, ofDatabase)
  const found = ofDatabase.get(key) ?? (await compose(deps, icsIds, near))
  // The one that was used last stands last, and the first goes.
  ofDatabase.delete(key)
  ofDatabase.set(key, found)
  if (ofDatabase.size > COMPOSED_AT_MOST) ofDatabase.delete(ofDatabase.keys().next().value!)
  return found
}

async function compose(deps: Deps, icsIds: readonly string[], near: readonly Kept[]): Promise<HomeCatalogue> {
  const kept = await listActivities(
    deps.db,
    near.map(({ id, owner }) => ({ catalogueId: id, owner })),
  )
  const choices = await listCatalogueChoices(
    deps.db,
    near.map(({ id }) => id),
  )
  const catalogues = near.map(({ id, owner, icsId }): Catalogue => {
    const chosen = choices.filter((row) => row.catalogue_id === id)
    return {
      id,
      owner,
      icsId,
      activities: kept.filter(({ catalogueId }) => catalogueId === id).map(({ activity }) => activity),
      adoptedIds: chosen.filter(({ choice }) => choice === 'adopted').map((row) => row.activity_id),
      hiddenIds: chosen.filter(({ choice }) => choice === 'hidden').map((row) => row.activity_id),
    }
  })
  const activities = withoutRetiredReferences(
    composeCatalogue(icsIds, catalogues, deps.starterSet),
    deps.library.questionnaires,
  )
  const ownersOf = (kind: ActivityOwner['kind']) =>
    catalogues.filter(({ owner }) => owner.kind === kind).map(({ owner }) => owner.id)
  return {
    icsIds,
    home: { icsIds: ownersOf('ics'), regionIds: ownersOf('region'), academyIds: ownersOf('academy') },
    activities: new Map(activities.map((activity) => [activity.id, activity])),
    index: indexCatalogue(activities),
  }
}

/** Every catalogue, with the ICS in which it counts today. */
async function listKept(deps: Deps, field: Field): Promise<readonly Kept[]> {
  return (await listCatalogues(deps.db)).map((row) => {
    const place = placeInField(field, attachmentOf(row), todayOf(deps))
    return {
      id: row.id,
      owner: ownerOf(row),
      icsId: place.kind === 'current' ? place.icsId : null,
      revision: row.revision,
    }
  })
}

/** Whose a catalogue is, by its row. */
export function ownerOf(
  row: Readonly<{ ics_id: string | null; region_id: string | null; academy_id: string | null }>,
): Catalogue['owner'] {
  if (row.ics_id !== null) return { kind: 'ics', id: row.ics_id }
  if (row.region_id !== null) return { kind: 'region', id: row.region_id }
  return { kind: 'academy', id: row.academy_id! }
}

/** The academies that work with one of these ICSs today. */
export async function listAcademiesOf(
  deps: Deps,
  field: Field,
  icsIds: readonly string[],
): Promise<readonly string[]> {
  const today = todayOf(deps)
  const rows = (await listAcademiesWithSystems(deps.db)).filter((row) => {
    const place = placeInField(field, attachmentOf(row), today)
    return place.kind === 'current' && icsIds.includes(place.icsId)
  })
  return [...new Set(rows.map((row) => row.academy_id))].sort()
}
