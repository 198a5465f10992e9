import { type Actor, can } from '../domain/access/can'
import type { Activity } from '../domain/development/activity'
import { type ActivitySearch, findActivities } from '../domain/development/find-activities'
import { findWhatToLoosen, type Loosening } from '../domain/development/find-what-to-loosen'
import type { Deps } from './deps'
import { nameOwners } from './name-owners'
import { nameSystems } from './name-systems'
import { readOwnCatalogue } from './read-home-catalogue'
import { todayOf } from './today-of'

const ON_A_PAGE = 20

export type FoundActivities = Readonly<{
  /** How many there are in all. */
  total: number
  page: number
  pages: number
  activities: readonly (Activity & Readonly<{ ownerName: string }>)[]
  /** Where nothing was found: what could be left out. */
  loosenings: readonly Loosening[]
  /** The actor's ICSs, by name. */
  systems: readonly string[]
}>

/**
 * What is offered where the actor is at home and fits what they look for: 20 to a page, by title (G15). A page after
 * the last is the last. Null for nobody.
 */
export async function searchActivities(
  deps: Deps,
  actor: Actor,
  { search, page: asked }: Readonly<{ search: ActivitySearch; page: number }>,
): Promise<FoundActivities | null> {
  if (!can(actor, { action: 'read-catalogue' })) return null
  const catalogue = await readOwnCatalogue(deps, actor)
  if (!catalogue) return null
  const [nameOf, nameOfSystem] = [await nameOwners(deps), await nameSystems(deps)]
  const found = findActivities(catalogue.activities.values(), search, todayOf(deps))
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  return {
    total: found.length,
    page,
    pages,
    activities: found
      .slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
      .map((activity) => ({ ...activity, ownerName: nameOf(activity.owner) })),
    loosenings:
      found.length === 0 ? findWhatToLoosen(catalogue.activities.values(), search, todayOf(deps)) : [],
    systems: catalogue.icsIds.map(nameOfSystem).sort(),
  }
}
