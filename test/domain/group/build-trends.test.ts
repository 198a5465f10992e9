import { expect, test } from 'vitest'
import { buildTrends } from '../../../app/domain/group/build-trends'
import { compareGroups } from '../../../app/domain/group/compare-groups'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { cell, hiddenCell, snapshotOf } from './sample-snapshot'

const factors = loadQuestionnaires('questionnaires').find('collaboration-factors@1')!
const [scale] = factors.scales
const whole = (mean: number) => Object.fromEntries(factors.scales.map(({ id }) => [id, cell(mean, 1, 0.5)]))
const spring = { id: 'spring', name: 'Spring', snapshot: snapshotOf(whole(2.5)) }
const autumn = {
  id: 'autumn',
  name: 'Autumn',
  snapshot: snapshotOf({ ...whole(3.5), [scale!.id]: hiddenCell('too-few') }),
}
const closedOn = new Map([
  ['spring', '2026-03-31'],
  ['autumn', '2026-10-31'],
])
const event = (id: string, happenedOn: string) => ({
  id,
  happenedOn,
  kind: 'policy' as const,
  text: `Event ${id}`,
})

test('[B7] each scale goes from round to round in the order of time, with a gap where nothing is shown', () => {
  const trends = buildTrends(compareGroups(factors, [autumn, spring], 'given'), closedOn, [])
  expect(trends?.scales[0]?.points).toEqual([
    { day: '2026-03-31', mean: 2.5, words: '2.5' },
    { day: '2026-10-31', mean: null, words: 'not shown: too few answers' },
  ])
  expect(trends?.scales[1]?.points.map(({ mean }) => mean)).toEqual([2.5, 3.5])
  expect(trends?.scales).toHaveLength(factors.scales.length)
})

test('[B7] what happened between the first and the last round is numbered in the order of time; the rest is left out', () => {
  const events = [
    event('late', '2026-11-01'),
    event('b', '2026-10-31'),
    event('a', '2026-03-31'),
    event('early', '2026-03-30'),
  ]
  const trends = buildTrends(compareGroups(factors, [spring, autumn], 'given'), closedOn, events)
  expect(trends?.events).toEqual([
    { number: 1, day: '2026-03-31', text: 'Event a' },
    { number: 2, day: '2026-10-31', text: 'Event b' },
  ])
})

test('[B7] one round is no trend', () => {
  expect(buildTrends(compareGroups(factors, [spring], 'given'), closedOn, [])).toBeNull()
})
