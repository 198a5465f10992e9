import { expect, test } from 'vitest'
import type { Activity } from '../../../app/domain/development/activity'
import { type SuggestionRequest, suggestActivities } from '../../../app/domain/development/suggest-activities'
import { makeActivity, makeSession } from '../../factories/activity'
import { makeGrowthArea, makeReader, makeSuggestionRequest } from '../../factories/suggestion-request'

const ofNorth = { kind: 'ics', id: 'north' } as const

function suggest(
  activities: readonly Activity[],
  changes: Partial<Omit<SuggestionRequest, 'catalogue'>> = {},
) {
  return suggestActivities(makeSuggestionRequest(activities, changes))
}

function idsOf(activities: readonly Activity[], changes: Partial<Omit<SuggestionRequest, 'catalogue'>> = {}) {
  return suggest(activities, changes).suggestions.map(({ activityId }) => activityId)
}

test('[G5] nothing that is not offered is suggested', () => {
  const states = ['draft', 'paused', 'retired'] as const
  expect(idsOf(states.map((state) => makeActivity(state, { state })))).toEqual([])
})

test('[G6] what is past, of today or full is left out, and what has a place later is not', () => {
  const full = makeSession('2027-03-12', { placesLeft: 0 })
  const activities = [
    makeActivity('past', { sessions: [makeSession('2026-11-24')] }),
    makeActivity('today', { sessions: [makeSession('2026-11-25')] }),
    makeActivity('full', { sessions: [full] }),
    makeActivity('later', { sessions: [makeSession('2026-11-20'), full, makeSession('2027-03-13')] }),
    makeActivity('uncounted', {
      sessions: [makeSession('2026-11-26', { capacity: null, placesLeft: null })],
    }),
  ]
  expect(idsOf(activities).sort()).toEqual(['later', 'uncounted'])
  const later = suggest(activities).suggestions.find(({ activityId }) => activityId === 'later')
  expect(later?.reason.session?.day).toBe('2027-03-13')
})

test('[G6] what was done before or dismissed doesn’t return', () => {
  const activities = ['a', 'b', 'c'].map((id) => makeActivity(id))
  expect(idsOf(activities, { doneIds: ['a'], dismissedIds: ['c', 'unknown'] })).toEqual(['b'])
})

test('[G6] what is only for others is left out, and another ICS’s is not offered', () => {
  const only = (forWhom: Partial<Activity['forWhom']>) => ({
    forWhom: { tiers: [], functions: [], sectors: [], ...forWhom },
  })
  const activities = [
    makeActivity('for-boards', only({ tiers: ['executive'] })),
    makeActivity('for-councils', only({ sectors: ['local-authority'] })),
    makeActivity('for-clinicians', only({ functions: ['lay', 'clinical'] })),
    makeActivity('of-south', { owner: { kind: 'ics', id: 'south' } }),
    makeActivity('of-another-academy', { owner: { kind: 'academy', id: 'other' } }),
  ]
  expect(idsOf(activities)).toEqual(['for-clinicians'])
})

test('[G9] the person’s own ICS comes first, then region and academy, then the starter set', () => {
  const activities = [
    makeActivity('starter'),
    makeActivity('region', { format: 'forum', owner: { kind: 'region', id: 'midlands' } }),
    makeActivity('own', { format: 'course', owner: ofNorth }),
  ]
  expect(idsOf(activities)).toEqual(['own', 'region', 'starter'])
})

test('[G9] what suits the person’s tier and time comes first', () => {
  const activities = [
    makeActivity('for-all', { format: 'forum' }),
    makeActivity('for-projects', {
      format: 'course',
      minutes: 60,
      forWhom: { tiers: ['project'], functions: [], sectors: [] },
    }),
    makeActivity('too-long', { format: 'coaching', minutes: 600 }),
  ]
  expect(idsOf(activities, { reader: makeReader({ availableMinutes: 60 }) })).toEqual([
    'for-projects',
    'for-all',
    'too-long',
  ])
})

test('[G9] each part of the points is told, and they add up', () => {
  const [first] = suggest(
    [
      makeActivity('a', {
        owner: ofNorth,
        minutes: 120,
        forWhom: { tiers: ['project'], functions: [], sectors: ['nhs-provider'] },
        // 60 days ahead: later than soon (45), not later than later (120).
        sessions: [makeSession('2027-01-24')],
      }),
    ],
    { reader: makeReader({ availableMinutes: 60 }) },
  ).suggestions
  expect(first!.parts.map(({ part, points, of }) => [part, Number(points.toFixed(6)), of])).toEqual([
    ['need', 30, 40], // (5 − 2) ÷ 4 of 40
    ['local', 25, 25],
    ['audience', 13.333333, 15], // 1 + ⅔ + 1 thirds of 15
    ['time', 5, 10], // 60 of 120 minutes
    ['availability', 5, 10],
    ['variety', 0, 12],
  ])
  expect(first!.points).toBeCloseTo(78.333333, 5)
})

test('[G9] of equal points the shorter goes first, then by title, then by id, for whomever it is', () => {
  const forProjects = { forWhom: { tiers: ['project'], functions: [], sectors: [] } }
  const forTrusts = { forWhom: { tiers: [], functions: [], sectors: ['nhs-provider'] } }
  const pairs: readonly (readonly [Partial<Activity>, Partial<Activity>])[] = [
    [{ minutes: 10 }, { minutes: 20 }],
    [{ title: 'A' }, { title: 'B' }],
    [{}, {}],
  ]
  for (const [first, second] of pairs) {
    for (const [one, other] of [
      [forProjects, forTrusts],
      [forTrusts, forProjects],
    ] as const) {
      const activities = [
        makeActivity('b', { title: 'C', ...second, ...other }),
        makeActivity('a', { title: 'C', ...first, ...one }),
        ...(['forum', 'course'] as const).map((format) => makeActivity(format, { format })),
      ]
      expect(idsOf(activities)[0]).toBe('a')
    }
  }
})

test('[G7] formats differ while there are any, five at most', () => {
  const formats = ['coaching', 'forum', 'course', 'reading', 'practice', 'reflection'] as const
  const activities = formats.flatMap((format) => [
    makeActivity(`${format}-1`, { format, owner: ofNorth }),
    makeActivity(`${format}-2`, { format, owner: ofNorth }),
  ])
  const found = suggest(activities).suggestions
  expect(found).toHaveLength(5)
  expect(new Set(found.map(({ format }) => format)).size).toBe(5)
})

test('[G7] with fewer than three formats one comes again, up to three suggestions', () => {
  const activities = ['a', 'b', 'c', 'd'].map((id) => makeActivity(id))
  expect(idsOf([...activities, makeActivity('e', { format: 'forum' })])).toEqual(['a', 'e', 'b'])
})

test('[G9] growth areas take turns: each further suggestion for the same one loses points', () => {
  const second = { develops: [{ questionnaire: 'sample', scale: 'second' }] }
  const activities = [
    makeActivity('a', { format: 'coaching' }),
    makeActivity('b', { format: 'forum' }),
    makeActivity('c', { format: 'course', ...second }),
  ]
  // Need: 30 and 25 of 40. The second for the first area has 30 − 12 = 18.
  const growthAreas = [makeGrowthArea('first', 2), makeGrowthArea('second', 2.5)]
  expect(idsOf(activities, { growthAreas })).toEqual(['a', 'c', 'b'])
})

test('an activity stands for the neediest area that it develops, and names the others', () => {
  const both = makeActivity('both', {
    develops: [
      { questionnaire: 'sample', scale: 'second' },
      { questionnaire: 'sample', scale: 'first' },
    ],
  })
  const growthAreas = [makeGrowthArea('second', 2.5), makeGrowthArea('first', 2)]
  const { suggestions } = suggest([both], { growthAreas })
  expect(suggestions).toHaveLength(1)
  expect(suggestions[0]!.reason.area.scale).toBe('first')
  expect(suggestions[0]!.alsoDevelops).toEqual([{ questionnaire: 'sample', scale: 'second' }])
})

test('[G10] each says why in a sentence with the person’s own numbers', () => {
  const activity = makeActivity('a', { owner: ofNorth, sessions: [makeSession('2027-03-12')] })
  const growthAreas = [makeGrowthArea('first', 7 / 3)]
  expect(suggest([activity], { growthAreas }).suggestions[0]!.sentence).toBe(
    'You rate this 2.3 and your role calls for it essentially; offered by your ICS on 12 March.',
  )
})

test('[G10] where importance was skipped it says so, and works from what is lower', () => {
  const growthAreas = [makeGrowthArea('first', 2, { importance: null })]
  const { note, suggestions } = suggest([makeActivity('a')], { growthAreas, basis: 'lower' })
  expect(note).toMatch(/skipped .* works from what is lower on your own profile/)
  expect(suggestions[0]!.sentence).toBe(
    'You rate this 2.0, among the lower scores on your own profile; from the starter set, to begin at any time.',
  )
  expect(suggestions[0]!.parts[0]).toEqual({ part: 'need', points: 30, of: 40 })
  expect(suggest([makeActivity('a')]).note).toBeNull()
})

test('[G8] what the own ICS doesn’t offer is told, whatever others do', () => {
  const growthAreas = [makeGrowthArea('first', 2), makeGrowthArea('second', 2.5)]
  const starters = makeActivity('a')
  const own = makeActivity('b', { owner: ofNorth, develops: [{ questionnaire: 'sample', scale: 'second' }] })
  const gaps = (activities: readonly Activity[], doneIds: readonly string[] = []) =>
    suggest(activities, { growthAreas, doneIds }).notOfferedLocally.map(({ scale }) => scale)
  expect(gaps([])).toEqual(['first', 'second'])
  expect(gaps([starters, own])).toEqual(['first'])
  // Done before: offered all the same.
  expect(gaps([starters, own], ['b'])).toEqual(['first'])
  expect(gaps([{ ...own, sessions: [makeSession('2026-01-01')] }])).toEqual(['first', 'second'])
  expect(gaps([{ ...own, forWhom: { tiers: ['executive'], functions: [], sectors: [] } }])).toHaveLength(2)
})

test('[G11] conversations and coverage never answer a growth area', () => {
  const { suggestions, notOfferedLocally } = suggest([
    makeActivity('a', { format: 'conversation', owner: ofNorth }),
    makeActivity('b', { format: 'coverage', owner: ofNorth }),
  ])
  expect(suggestions).toEqual([])
  expect(notOfferedLocally).toHaveLength(1)
})

test('without scores or growth areas there is nothing to suggest', () => {
  expect(suggest([makeActivity('a')], { growthAreas: [] }).suggestions).toEqual([])
  expect(suggest([makeActivity('a')], { growthAreas: [], basis: 'none' })).toEqual({
    suggestions: [],
    basis: 'none',
    note: null,
    notOfferedLocally: [],
  })
})
