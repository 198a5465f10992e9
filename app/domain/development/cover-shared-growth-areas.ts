import type { Day } from '../field/field'
import { compareScores } from '../profile/compare-scores'
import type { ScaleReference } from './activity'
import { isActivityFormatByTeam } from './activity-formats'
import { awardLocal, nearnessOf } from './award-local'
import { findSmallestCover } from './find-smallest-cover'
import { isAvailable } from './list-open-sessions'
import type { CatalogueIndex, RankedActivity } from './index-catalogue'
import { scaleKey } from './scale-key'
import type { SuggestionReader } from './suggestion'

/** A figure of a team's published snapshot: a mean from 1 to 5, rounded to one decimal as published (D5, D7). */
export type PublishedMean = ScaleReference & Readonly<{ title: string; mean: number }>

export type TeamCover = Readonly<{
  /** The shared growth areas, lowest mean first. */
  areas: readonly PublishedMean[]
  /** Team formats first; each with the areas it was chosen for, which no activity before it covers. */
  chosen: readonly Readonly<{ activityId: string; byTeam: boolean; covers: readonly ScaleReference[] }>[]
  uncovered: readonly PublishedMean[]
  /** Whether there is certainly no smaller set: false where there were too many areas to try them all. */
  isSmallest: boolean
}>

/** A team's shared growth area has a published mean below this (DESIGN §5). */
const SHARED_GROWTH_BELOW = 3.5

/**
 * Which activities would together cover what a team shares as growth areas (G12): first the fewest that a whole team
 * does at once, for all that any of those covers, then the fewest of other formats for what is left. Among as few, those
 * from nearer owners, then shorter ones. What is past, full or another ICS's is left out; context never counts (P9).
 * @param home where the team is at home
 */
export function coverSharedGrowthAreas(
  published: readonly PublishedMean[],
  home: SuggestionReader['home'],
  catalogue: CatalogueIndex,
  today: Day,
): TeamCover {
  const areas = published
    .filter(({ mean }) => compareScores(mean, SHARED_GROWTH_BELOW) < 0)
    .sort((a, b) => compareScores(a.mean, b.mean) || (scaleKey(a) < scaleKey(b) ? -1 : 1))
  const usable = catalogue.ranked.filter(
    ({ activity }) => nearnessOf(activity.owner, home) !== null && isAvailable(activity, today),
  )
  const isByTeam = ({ activity }: RankedActivity) => isActivityFormatByTeam(activity.format)
  const byTeam = cover(areas, usable.filter(isByTeam), home)
  const byOthers = cover(
    byTeam.uncovered,
    usable.filter((found) => !isByTeam(found)),
    home,
  )
  return {
    areas,
    chosen: [
      ...byTeam.chosen.map((each) => ({ ...each, byTeam: true })),
      ...byOthers.chosen.map((each) => ({ ...each, byTeam: false })),
    ],
    uncovered: byOthers.uncovered,
    isSmallest: byTeam.isSmallest && byOthers.isSmallest,
  }
}

function cover(
  areas: readonly PublishedMean[],
  usable: readonly RankedActivity[],
  home: SuggestionReader['home'],
) {
  const wanted = new Set(areas.map(scaleKey))
  const { chosen, isSmallest } = findSmallestCover(
    [...wanted],
    usable.map((found) => ({
      thing: found,
      covers: found.scaleKeys,
      cost: -awardLocal(nearnessOf(found.activity.owner, home) ?? 'starter'),
    })),
  )
  return {
    chosen: chosen.map(({ activity, scaleKeys }) => ({
      activityId: activity.id,
      covers: areas
        .filter((area) => scaleKeys.includes(scaleKey(area)) && wanted.delete(scaleKey(area)))
        .map(({ questionnaire, scale }) => ({ questionnaire, scale })),
    })),
    uncovered: areas.filter((area) => wanted.has(scaleKey(area))),
    isSmallest,
  }
}
