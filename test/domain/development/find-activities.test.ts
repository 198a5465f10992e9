import { describe, expect, test } from 'vitest'
import {
  type ActivitySearch,
  findActivities,
  nothingAsked,
} from '../../../app/domain/development/find-activities'
import { findWhatToLoosen } from '../../../app/domain/development/find-what-to-loosen'
import { makeActivity, makeSession } from '../../factories/activity'

const TODAY = '2026-11-22'
const nobody = { tiers: [], functions: [], sectors: [] }
const catalogue = [
  makeActivity('set', {
    ...{ title: 'Élan: a learning set', format: 'action-learning-set', minutes: 480 },
    ...{ cost: { pounds: 100, note: '' }, whatYouDo: 'Meet **five** people.' },
    sessions: [
      makeSession('2026-12-01', { place: { kind: 'at', name: 'County Hall, Exeter' } }),
      makeSession('2027-02-01', { placesLeft: 0 }),
    ],
  }),
  makeActivity('ask', { title: 'ask around', cost: { pounds: null, note: '' }, provider: 'Devon Voices' }),
  makeActivity('executives', { title: 'Board days', forWhom: { ...nobody, tiers: ['executive'] } }),
  makeActivity('charities', { title: 'Charity days', forWhom: { ...nobody, sectors: ['vcse'] } }),
  makeActivity('draft', { state: 'draft' }),
  makeActivity('paused', { state: 'paused' }),
  makeActivity('retired', { state: 'retired' }),
  makeActivity('over', { title: 'Zest', sessions: [makeSession('2026-11-21')] }),
]
const find = (asked: Partial<ActivitySearch>) =>
  findActivities(catalogue, { ...nothingAsked, ...asked }, TODAY).map(({ id }) => id)

describe('[G15] looking for activities', () => {
  test('finds all that is offered where nothing is asked, by title without capitals and accents', () => {
    expect(find({})).toEqual(['ask', 'executives', 'charities', 'set', 'over'])
  })

  test.each<[string, Partial<ActivitySearch>, readonly string[]]>([
    ['words of the title, in any order and accents', { words: 'SET elan' }, ['set']],
    ['words of the text', { words: 'five people' }, ['set']],
    ['who runs it', { words: 'voices' }, ['ask']],
    ['a word that is nowhere', { words: 'five elephants' }, []],
    ['format', { format: 'action-learning-set' }, ['set']],
    ['another scale', { scale: 'sample/second' }, []],
    ['its scale, with a word', { scale: 'sample/first', words: 'ask' }, ['ask']],
    ['tier: for everybody too', { tier: 'project' }, ['ask', 'charities', 'set', 'over']],
    ['sector: for everybody too', { sector: 'vcse', words: 'days' }, ['executives', 'charities']],
    ['both', { sector: 'icb', tier: 'thematic' }, ['ask', 'set', 'over']],
    ['time', { minutesAtMost: 30, words: 'a' }, ['ask', 'executives', 'charities', 'over']],
    ['no cost: not what one has to ask of', { poundsAtMost: 0 }, ['executives', 'charities', 'over']],
    ['a cost', { poundsAtMost: 100, format: 'action-learning-set' }, ['set']],
    ['place', { place: 'exeter' }, ['set']],
    ['online, full or not', { place: 'Online' }, ['set']],
    ['a day', { from: '2027-01-31', until: '2027-02-01' }, ['set']],
    ['a day between the sessions', { from: '2026-12-02', until: '2027-01-31' }, []],
    ['a day at a place: of one and the same session', { place: 'exeter', from: '2027-01-01' }, []],
    ['past sessions, never', { until: '2026-11-21' }, []],
  ])('finds by %s', (_what, asked, found) => {
    expect(find(asked)).toEqual(found)
  })
})

test('[G16] where nothing is found, each part says how many there would be without it', () => {
  const asked = { ...nothingAsked, words: 'days', poundsAtMost: 0, format: 'coaching' as const }
  expect(findWhatToLoosen(catalogue, asked, TODAY)).toEqual([{ without: ['format'], found: 2 }])
  const days = { ...nothingAsked, from: '2026-12-02', until: '2027-01-31', tier: 'project' }
  expect(findWhatToLoosen(catalogue, days, TODAY)).toEqual([{ without: ['from', 'until'], found: 4 }])
})
