import type { Activity, ActivityOwner } from './activity'

/** What an ICS, region or academy offers, and what it decided of the activities of others (P5). */
export type Catalogue = Readonly<{
  id: string
  owner: Exclude<ActivityOwner, Readonly<{ kind: 'starter' }>>
  /** The ICS that it counts in today: for a region's or an academy's, null. */
  icsId: string | null
  activities: readonly Activity[]
  adoptedIds: readonly string[]
  hiddenIds: readonly string[]
}>

/**
 * Everything that somebody can find in the catalogues of where they are at home (P5): what those hold, and the starter
 * set. What one of their ICSs adopted counts as that ICS's own, text and sessions as their owner keeps them. What
 * every one of their ICSs hides is left out; what an ICS holds itself can't be hidden. Each activity stands once.
 * @param icsIds their ICSs of today; one that keeps no catalogue hides nothing
 * @param catalogues those of their ICSs, regions and academies
 */
export function composeCatalogue(
  icsIds: readonly string[],
  catalogues: readonly Catalogue[],
  starterSet: readonly Activity[],
): readonly Activity[] {
  const local = catalogues.filter(({ owner }) => owner.kind === 'ics')
  const adoptedBy = new Map<string, ActivityOwner>()
  for (const { owner, adoptedIds } of local) {
    for (const id of adoptedIds) if (!adoptedBy.has(id)) adoptedBy.set(id, owner)
  }
  const hidden = findHidden(icsIds, local)
  const others = [
    ...catalogues.filter(({ owner }) => owner.kind !== 'ics').flatMap(({ activities }) => activities),
    ...starterSet,
  ]
  return [
    ...local.flatMap(({ activities }) => activities),
    ...others.flatMap((activity) => {
      const owner = adoptedBy.get(activity.id)
      if (owner) return [{ ...activity, owner }]
      return hidden.has(activity.id) ? [] : [activity]
    }),
  ]
}

/** What is hidden by every ICS: by any catalogue of it, since a merged one may have several. */
function findHidden(icsIds: readonly string[], local: readonly Catalogue[]): ReadonlySet<string> {
  const [first, ...rest] = icsIds.map(
    (icsId) => new Set(local.filter((each) => each.icsId === icsId).flatMap(({ hiddenIds }) => hiddenIds)),
  )
  return new Set([...(first ?? [])].filter((id) => rest.every((ids) => ids.has(id))))
}
