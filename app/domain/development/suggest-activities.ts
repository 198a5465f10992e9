import type { Day } from '../field/field'
import { compareScores } from '../profile/compare-scores'
import type { GrowthBasis } from '../profile/profile-report'
import type { ActivityFormat } from './activity-formats'
import { horizonOf } from './award-availability'
import { awardNeed } from './award-need'
import { cellsOfReader, type ReaderCell } from './cells-of-reader'
import { describeReason } from './describe-reason'
import { type Candidate, findBestActivities } from './find-best-activities'
import { findLocalGaps } from './find-local-gaps'
import type { CatalogueIndex } from './index-catalogue'
import { scaleKey } from './scale-key'
import type { GrowthArea, PointsPart, Suggestion, SuggestionReader, Suggestions } from './suggestion'
import { suggestionsAtLeast, suggestionsAtMost, suggestionWeights } from './suggestion-weights'

/** What suggestions are made from. The same gives the same list. */
export type SuggestionRequest = Readonly<{
  growthAreas: readonly GrowthArea[]
  basis: GrowthBasis
  reader: SuggestionReader
  catalogue: CatalogueIndex
  doneIds: readonly string[]
  dismissedIds: readonly string[]
  today: Day
}>

/** What could be suggested for a growth area, with the points of its need. */
type Choice = Readonly<{ area: GrowthArea; need: number; candidate: Candidate }>
type Pick = Choice & Readonly<{ variety: number; points: number }>

const SKIPPED =
  'You skipped how much your role calls for these. So this works from what is lower on your own profile, and says no more than that.'

/**
 * Three to five activities for somebody's growth areas, highest points first by the formula of `suggestionWeights`
 * (G9): of different formats while there are any (G7), none past, full, retired, done or dismissed (G6). What develops
 * several growth areas stands for the one that gives it most points. Fewer where there aren't as many; none without growth areas.
 */
export function suggestActivities(request: SuggestionRequest): Suggestions {
  const { growthAreas, basis, reader, catalogue, today } = request
  const cells = cellsOfReader(reader, catalogue.cellNumbers)
  const areas = sortByNeed(growthAreas, basis)
  let picks = pickDifferentFormats(listChoices(areas, request, cells, true))
  if (picks.length < suggestionsAtLeast) picks = pickMore(listChoices(areas, request, cells, false), picks)
  return {
    suggestions: basis === 'none' ? [] : picks.map((pick) => toSuggestion(pick, areas, basis, today)),
    basis,
    note: basis === 'lower' && areas.length > 0 ? SKIPPED : null,
    notOfferedLocally: findLocalGaps(areas, cells, catalogue, today),
  }
}

function sortByNeed(areas: readonly GrowthArea[], basis: GrowthBasis): readonly GrowthArea[] {
  return [...areas].sort(
    (a, b) => compareScores(awardNeed(b, basis), awardNeed(a, basis)) || (scaleKey(a) < scaleKey(b) ? -1 : 1),
  )
}

function listChoices(
  areas: readonly GrowthArea[],
  { basis, reader, catalogue, doneIds, dismissedIds, today }: SuggestionRequest,
  cells: readonly ReaderCell[],
  isVaried: boolean,
): readonly Choice[] {
  const looking = {
    cells,
    availableMinutes: reader.availableMinutes,
    horizon: horizonOf(today),
    // When four formats are used up, one of an area's five best is of another; of any format three are enough.
    atMost: isVaried ? suggestionsAtMost : suggestionsAtLeast,
    isVaried,
    unwanted: new Set([...doneIds, ...dismissedIds].flatMap((id) => catalogue.rankOf.get(id) ?? [])),
  }
  const choices: Choice[] = []
  for (const area of areas) {
    const need = awardNeed(area, basis)
    const activities = catalogue.byScale.get(scaleKey(area))
    const best = activities ? findBestActivities(activities, looking) : []
    choices.push(...best.map((candidate) => ({ area, need, candidate })))
  }
  return choices
}

function pickDifferentFormats(choices: readonly Choice[]): readonly Pick[] {
  const picks: Pick[] = []
  let left = choices
  while (picks.length < suggestionsAtMost) {
    const next = findNext(left, picks)
    if (!next) break
    picks.push(next)
    const used = formatOf(next)
    left = left.filter((choice) => formatOf(choice) !== used)
  }
  return picks
}

function formatOf({ candidate }: Choice): ActivityFormat {
  return candidate.found.activity.format
}

/** Where there are too few formats: then what comes next, whatever its format. */
function pickMore(choices: readonly Choice[], picked: readonly Pick[]): readonly Pick[] {
  const picks = [...picked]
  while (picks.length < suggestionsAtLeast) {
    const taken = new Set(picks.map(({ candidate }) => candidate.found))
    const next = findNext(
      choices.filter(({ candidate }) => !taken.has(candidate.found)),
      picks,
    )
    if (!next) break
    picks.push(next)
  }
  return picks
}

/** The choice with most points after what is taken off for variety; of equal ones the lower rank, then the needier area. */
function findNext(choices: readonly Choice[], picks: readonly Pick[]): Pick | null {
  let next: Pick | null = null
  for (const choice of choices) {
    let variety = 0
    for (const { area } of picks) if (area === choice.area) variety -= suggestionWeights.variety
    const points = choice.need + choice.candidate.points + variety
    const difference = next === null ? 1 : compareScores(points, next.points)
    if (difference > 0 || (difference === 0 && choice.candidate.found.rank < next!.candidate.found.rank)) {
      next = { ...choice, variety, points }
    }
  }
  return next
}

function toSuggestion(
  { area, need, candidate, variety, points }: Pick,
  areas: readonly GrowthArea[],
  basis: Exclude<GrowthBasis, 'none'>,
  today: Day,
): Suggestion {
  const { activity, scaleKeys } = candidate.found
  const { nearness, session } = candidate
  const reason = { area, basis, nearness, owner: activity.owner, session }
  const awarded = { need, ...pickParts(candidate), variety }
  const parts = Object.entries(awarded).map(([part, given]) => ({
    part: part as PointsPart['part'],
    points: given,
    of: suggestionWeights[part as PointsPart['part']],
  }))
  return {
    activityId: activity.id,
    format: activity.format,
    reason,
    sentence: describeReason(reason, today),
    alsoDevelops: areas
      .filter((other) => other !== area && scaleKeys.includes(scaleKey(other)))
      .map(({ questionnaire, scale }) => ({ questionnaire, scale })),
    points,
    parts,
  }
}

function pickParts({ local, audience, time, availability }: Candidate) {
  return { local, audience, time, availability }
}
