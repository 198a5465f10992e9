import type { ActivityOwner } from './activity'
import type { Nearness, SuggestionReader } from './suggestion'
import { suggestionWeights } from './suggestion-weights'

/** How near an owner is to somebody; null where it is another ICS's, region's or academy's, which isn't theirs. */
export function nearnessOf(
  owner: ActivityOwner,
  { icsIds, regionIds, academyIds }: SuggestionReader['home'],
): Nearness | null {
  switch (owner.kind) {
    case 'starter':
      return 'starter'
    case 'ics':
      return icsIds.includes(owner.id) ? 'own-ics' : null
    case 'region':
      return regionIds.includes(owner.id) ? 'region-or-academy' : null
    case 'academy':
      return academyIds.includes(owner.id) ? 'region-or-academy' : null
  }
}

const LOCAL_SHARE: Readonly<Record<Nearness, number>> = { 'own-ics': 1, 'region-or-academy': 0.6, starter: 0 }

/** Points of an owner's nearness (G9). */
export function awardLocal(nearness: Nearness): number {
  return suggestionWeights.local * LOCAL_SHARE[nearness]
}
