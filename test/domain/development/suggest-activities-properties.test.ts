import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Activity } from '../../../app/domain/development/activity'
import { awardAudience } from '../../../app/domain/development/award-audience'
import { awardAvailability, horizonOf } from '../../../app/domain/development/award-availability'
import { awardLocal, nearnessOf } from '../../../app/domain/development/award-local'
import { awardNeed } from '../../../app/domain/development/award-need'
import { awardTime } from '../../../app/domain/development/award-time'
import { isAvailable, listOpenSessions } from '../../../app/domain/development/list-open-sessions'
import { indexCatalogue } from '../../../app/domain/development/index-catalogue'
import { suggestActivities } from '../../../app/domain/development/suggest-activities'
import type { GrowthArea, SuggestionReader } from '../../../app/domain/development/suggestion'
import { suggestionWeights } from '../../../app/domain/development/suggestion-weights'
import { makeActivity, makeSession } from '../../factories/activity'
import { makeGrowthArea } from '../../factories/suggestion-request'

const today = '2026-11-25'
const SCALES = ['first', 'second', 'third', 'fourth']

const session = fc
  .record({
    day: fc.constantFrom('2026-10-01', today, '2026-12-01', '2027-02-20', '2027-09-01'),
    placesLeft: fc.constantFrom(null, 0, 3),
  })
  .map(({ day, placesLeft }) => makeSession(day, { placesLeft }))

const activity = fc
  .record({
    title: fc.constantFrom('A', 'B', 'C'),
    scales: fc.subarray(SCALES, { minLength: 1 }),
    format: fc.constantFrom<Activity['format']>('coaching', 'forum', 'course', 'reading', 'conversation'),
    tiers: fc.constantFrom([], [], ['project'], ['executive', 'project'], ['executive']),
    sectors: fc.constantFrom([], [], ['vcse'], ['icb']),
    minutes: fc.constantFrom(20, 45, 60, 600),
    owner: fc.constantFrom<Activity['owner']>(
      { kind: 'starter', id: null },
      { kind: 'ics', id: 'north' },
      { kind: 'ics', id: 'south' },
      { kind: 'region', id: 'midlands' },
    ),
    state: fc.constantFrom<Activity['state']>('offered', 'offered', 'offered', 'paused', 'retired'),
    sessions: fc.oneof(fc.constant([]), fc.array(session, { maxLength: 2 })),
  })
  .map(
    ({ scales, tiers, sectors, ...facts }) =>
      (id: string) =>
        makeActivity(id, {
          ...facts,
          develops: scales.map((scale) => ({ questionnaire: 'sample', scale })),
          forWhom: { tiers, functions: [], sectors },
        }),
  )

const catalogue = fc
  .array(activity, { maxLength: 40 })
  .map((makers) => makers.map((make, index) => make(`a${String(index).padStart(2, '0')}`)))

const request = fc.record({
  activities: catalogue,
  growthAreas: fc
    .uniqueArray(fc.record({ scale: fc.constantFrom(...SCALES), sum: fc.integer({ min: 3, max: 15 }) }), {
      selector: ({ scale }) => scale,
      maxLength: 4,
    })
    .map((areas) => areas.map(({ scale, sum }) => makeGrowthArea(scale, sum / 3))),
  basis: fc.constantFrom('importance' as const, 'lower' as const),
  reader: fc.record({
    tier: fc.constantFrom(null, 'project', 'executive'),
    function: fc.constant(null),
    sector: fc.constantFrom(null, 'vcse'),
    home: fc.constant({ icsIds: ['north'], regionIds: ['midlands'], academyIds: [] }),
    availableMinutes: fc.constantFrom(null, 0, 30, 60),
  }),
  doneIds: fc.subarray(['a00', 'a03', 'a05']),
  dismissedIds: fc.subarray(['a01', 'a04']),
})
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never

function suggest({ activities, ...rest }: Request) {
  return suggestActivities({ ...rest, today, catalogue: indexCatalogue(activities) })
}

test('[G5, G6] nothing past, full, withdrawn, done, dismissed, of others or for others; five at most', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { suggestions } = suggest(asked)
      expect(suggestions.length).toBeLessThanOrEqual(5)
      expect(new Set(suggestions.map(({ activityId }) => activityId)).size).toBe(suggestions.length)
      for (const { activityId, reason } of suggestions) {
        const found = asked.activities.find(({ id }) => id === activityId)!
        expect(isSuggestible(found, asked)).toBe(true)
        if (found.sessions.length > 0) {
          expect(reason.session!.day > today).toBe(true)
          expect(reason.session!.placesLeft).not.toBe(0)
        }
      }
    }),
  )
})

test('[G7] formats differ while possible, and there are three where as many can be suggested', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { suggestions } = suggest(asked)
      const possible = asked.activities.filter((each) => isSuggestible(each, asked))
      const formats = new Set(possible.map(({ format }) => format)).size
      expect(new Set(suggestions.map(({ format }) => format)).size).toBe(Math.min(5, formats))
      expect(suggestions.length).toBe(Math.min(5, Math.max(formats, Math.min(3, possible.length))))
    }),
  )
})

test('the same in another order gives the same list', () => {
  fc.assert(
    fc.property(request, fc.infiniteStream(fc.nat()), (asked, numbers) => {
      const shuffle = <T>(things: readonly T[]): readonly T[] =>
        things
          .map((thing) => ({ thing, by: numbers.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ thing }) => thing)
      const mixed = {
        ...asked,
        activities: [...shuffle(asked.activities)],
        growthAreas: [...shuffle(asked.growthAreas)],
      }
      expect(suggest(mixed)).toEqual(suggest(asked))
      expect(suggest(asked)).toEqual(suggest(asked))
    }),
  )
})

test('[G9] it is the list that looking at every activity gives', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const found = suggest(asked).suggestions.map(({ activityId, points }) => [activityId, round(points)])
      expect(found).toEqual(lookAtAll(asked))
    }),
    { numRuns: 300 },
  )
})

test('[G9] the parts add up to the points, and none is over its most', () => {
  fc.assert(
    fc.property(request, (asked) => {
      for (const { points, parts } of suggest(asked).suggestions) {
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 9)
        for (const part of parts) expect(part.points).toBeLessThanOrEqual(part.of)
      }
    }),
  )
})

function isSuggestible(found: Activity, { growthAreas, reader, doneIds, dismissedIds }: Request): boolean {
  return (
    found.state === 'offered' &&
    found.format !== 'conversation' &&
    ![...doneIds, ...dismissedIds].includes(found.id) &&
    isAvailable(found, today) &&
    nearnessOf(found.owner, reader.home) !== null &&
    awardAudience(found.forWhom, reader) !== null &&
    growthAreas.some(({ scale }) => found.develops.some((each) => each.scale === scale))
  )
}

/** The rules as they are written, without any index. */
function lookAtAll(asked: Request): readonly (readonly [string, number])[] {
  const { reader, basis } = asked
  const areas = [...asked.growthAreas].sort(
    (a, b) => round(awardNeed(b, basis) - awardNeed(a, basis)) || (a.scale < b.scale ? -1 : 1),
  )
  const ranked = [...asked.activities].sort(
    (a, b) => a.minutes - b.minutes || (a.title + a.id < b.title + b.id ? -1 : 1),
  )
  let open = ranked
    .filter((each) => isSuggestible(each, asked))
    .flatMap((found) =>
      areas
        .filter(({ scale }) => found.develops.some((each) => each.scale === scale))
        .map((area) => ({ found, area })),
    )
  const listed: Readonly<{ found: Activity; area: GrowthArea; points: number }>[] = []
  const take = (candidates: typeof open) => {
    const scored = candidates.map((each) => ({
      ...each,
      points:
        basePoints(each.found, each.area, reader, basis) -
        suggestionWeights.variety * listed.filter(({ area }) => area === each.area).length,
    }))
    const best = scored.reduce((a, b) => (round(b.points) > round(a.points) ? b : a))
    listed.push(best)
    open = open.filter(({ found }) => found !== best.found)
  }
  for (;;) {
    const fresh = open.filter(({ found }) => !listed.some((other) => other.found.format === found.format))
    if (fresh.length === 0 || listed.length === 5) break
    take(fresh)
  }
  while (listed.length < 3 && open.length > 0) take(open)
  return listed.map(({ found, points }) => [found.id, round(points)])
}

function basePoints(
  found: Activity,
  area: GrowthArea,
  reader: SuggestionReader,
  basis: Request['basis'],
): number {
  return (
    awardNeed(area, basis) +
    awardLocal(nearnessOf(found.owner, reader.home)!) +
    awardAudience(found.forWhom, reader)! +
    awardTime(found.minutes, reader.availableMinutes) +
    awardAvailability(listOpenSessions(found)?.find(({ day }) => day > today) ?? null, horizonOf(today))
  )
}

function round(points: number): number {
  return Math.round(points * 1e9) / 1e9
}
