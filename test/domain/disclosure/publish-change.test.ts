import { expect, test } from 'vitest'
import { changeSnapshotSchema } from '../../../app/domain/disclosure/change-snapshot'
import {
  type ChangePublication,
  publishChange,
  type WaveContribution,
} from '../../../app/domain/disclosure/publish-change'
import type { Release } from '../../../app/domain/disclosure/release'

type Given = Readonly<{ ratings?: WaveContribution['ratings'] }>
const at = (
  wave: string,
  person: string,
  score: number | null,
  { ratings }: Given = {},
): WaveContribution => ({
  ...{ person, number: `${wave}-${person}`, scores: { first: score } },
  ...(ratings && { ratings }),
})

/** Before and after of the people of a small study: changes of 1, 0, 1, 0, … and so on. */
const before = [2, 2.5, 3, 3.5, 2, 4, 3, 2.5, 3.5, 3, 2, 4]
const after = [3, 2.5, 4, 3.5, 3, 4, 4, 2.5, 4.5, 3, 3, 4]
const wave = (name: string, scores: readonly number[], from = 0) =>
  scores.map((score, index) => at(name, `p-${index + from}`, score))

function change(changes: Partial<ChangePublication> = {}) {
  const published = publishChange({
    ...{ questionnaire: 'q@1', isSelf: true, scaleIds: ['first'], fromWaveId: 'w-1', threshold: 8 },
    ...{
      before: wave('b', before),
      after: wave('e', after),
      asksThenTest: false,
      reliability: {},
      earlier: [],
    },
    ...changes,
  })
  expect(changeSnapshotSchema.parse(JSON.parse(JSON.stringify(published.snapshot)))).toEqual(
    published.snapshot,
  )
  return { ...published.snapshot.scales['first']!, releases: published.releases }
}

const number = (value: number) => ({ state: 'shown', value: { kind: 'number', value } })
const hidden = (reason: string) => ({ state: 'suppressed', reason })

// By hand: SD of changes 0.5222, t of 11 df 2.201: 0.5 ± 0.332. By Borenstein's 4.26 to 4.30: r = 0.7262, SD within 0.7057,
// d = 0.7085, J = 0.9302: g = 0.659 from 0.223 to 1.095.
test('[N1] mean then, mean now, change with its interval and effect, one decimal each', () => {
  const scale = change()
  expect(scale.before.mean).toEqual(number(2.9))
  expect(scale.after.mean).toEqual(number(3.4))
  expect(scale.before.n).toEqual({ state: 'shown', value: 12 })
  expect(scale.change).toEqual({ state: 'shown', value: { value: 0.5, low: 0.2, high: 0.8 } })
  expect(scale.effect).toEqual({ state: 'shown', value: { value: 0.7, low: 0.2, high: 1.1 } })
  expect(scale.releases.map(({ members }) => members.length)).toEqual([12, 12])
})

test('[N15] how many had a score at each wave: a span next to a few without a pair, exactly next to the threshold', () => {
  expect(change().answered).toEqual({ before: { least: 12, most: 19 }, after: { least: 12, most: 19 } })
  const more = [...wave('b', before), ...wave('b', [2, 3, 4, 2, 3, 4, 2, 3], 20)]
  const late = [...wave('e', after), at('e', 'late', 5), at('e', 'skipped', null)]
  expect(change({ before: more, after: late }).answered).toEqual({
    before: { least: 20, most: 20 },
    after: { least: 12, most: 19 },
  })
  expect(
    change({ before: wave('b', before.slice(0, 7)), after: wave('e', after.slice(0, 7)) }).answered,
  ).toBe(undefined)
})

test('[N1] [D1] seven pairs give nothing, eight do; one pair gives nothing', () => {
  const of = (n: number) =>
    change({ before: wave('b', before.slice(0, n)), after: wave('e', after.slice(0, n)) })
  expect([of(1).change, of(7).change]).toEqual([hidden('too-few'), hidden('too-few')])
  expect([of(7).before.n, of(7).releases]).toEqual([hidden('too-few'), []])
  expect(of(8).change.state).toBe('shown')
})

test('[N1] [D2] a baseline profile that was published gives a few leavers away: then nothing appears', () => {
  const everybody = [...wave('b', before), ...wave('b', [4, 3, 2], 12)]
  const release = (members: readonly WaveContribution[]): Release => ({
    ...{ questionnaire: 'q@1', scaleId: 'first', mean: { least: 2.85, most: 2.95 } },
    members: members.map(({ number: of }) => of).sort(),
  })
  expect(change({ before: everybody, earlier: [release(everybody)] }).change).toEqual(hidden('complement'))
  const eightLeft = [...wave('b', before), ...wave('b', [4, 3, 2, 4, 3, 2, 3.5, 2.5], 12)]
  expect(change({ before: eightLeft, earlier: [release(eightLeft)] }).change.state).toBe('shown')
  expect(change({ earlier: [release(wave('b', before))] }).change.state).toBe('shown')
})

test('[N2] where everybody changed alike, or a mean is told by a bound, there is no change', () => {
  const alike = change({
    after: wave(
      'e',
      before.map((score) => score + 1),
    ),
  })
  expect([alike.change, alike.effect, alike.reliable]).toEqual(Array(3).fill(hidden('extreme')))
  expect(alike.after.mean).toEqual(number(3.9))
  const high = change({
    after: wave(
      'e',
      before.map(() => 5),
    ),
  })
  expect(high.after.mean).toEqual({ state: 'shown', value: { kind: 'above', value: 4.8 } })
  expect(high.change).toEqual(hidden('extreme'))
})

test('[N2] people who all gave the same at both waves tell nothing of their change', () => {
  const flat = change({
    before: wave(
      'b',
      before.map(() => 3),
    ),
    after: wave(
      'e',
      before.map(() => 3),
    ),
  })
  expect([flat.before.mean, flat.change]).toEqual([number(3), hidden('extreme')])
})

// SD before 0.7334; with a reliability of 0.9 a change must exceed 1.96 × √2 × 0.7334 × √0.1 = 0.643: six of twelve do.
test('[N3] reliable change from eleven pairs on, in thirds, and only with a reliability', () => {
  const known = { reliability: { first: { alpha: 0.9, n: 60 } } }
  expect(change(known).reliable).toEqual({ state: 'shown', value: { up: 'some', down: 'few', least: 0.6 } })
  expect(change().reliable).toEqual(hidden('no-reliability'))
  const ten = { before: wave('b', before.slice(0, 10)), after: wave('e', after.slice(0, 10)) }
  expect(change({ ...known, ...ten }).reliable).toEqual(hidden('needs-eleven'))
  expect(change({ reliability: { first: { alpha: 0.6, n: 60 } } }).reliable).toMatchObject({
    value: { up: 'few', least: 1.3 },
  })
})

// Differences 2, 1, 0, 2, 1, 0, … of twelve: mean 1, SD 0.853; t = 2.201: 1 ± 0.542.
test('[N4] looking back is a figure of its own, beside the change of the scale', () => {
  const rated = after.map((score, index) =>
    at('e', `p-${index}`, score, { ratings: { first: { now: 4, then: 2 + (index % 3) } } }),
  )
  const scale = change({ after: rated, asksThenTest: true })
  expect(scale.thenTest).toEqual({ state: 'shown', value: { value: 1, low: 0.5, high: 1.5, n: 12 } })
  expect(scale.releases.map(({ scaleId }) => scaleId)).toEqual(['first', 'first', 'then-test of first'])
  expect(change().thenTest).toEqual(hidden('not-asked'))
  expect(
    change({
      after: rated.map((one, index) => (index < 7 ? one : at('e', one.person, 3))),
      asksThenTest: true,
    }).thenTest,
  ).toEqual(hidden('too-few'))
})

test('[N5] those who left beside those who stayed, only where both are eight or more', () => {
  const left = wave('b', [1.5, 2, 2.5, 3, 1.5, 2, 2.5, 3], 12)
  const scale = change({ before: [...wave('b', before), ...left] })
  // Means 2.917 and 2.25; pooled SD 0.684: d 0.975, J 0.958.
  expect(scale.leavers).toMatchObject({
    state: 'shown',
    value: { n: 8, mean: { kind: 'number', value: 2.3 }, stayersAbove: { value: 0.9 } },
  })
  expect(change({ before: [...wave('b', before), ...left.slice(1)] }).leavers).toEqual(hidden('too-few'))
})

test('[H8] [N1] whoever answered the later wave alone is in no pair', () => {
  const late = change({ after: [...wave('e', after), at('e', 'late', 5)] })
  expect(late.before.n).toEqual({ state: 'shown', value: 12 })
  expect(late.releases.flatMap(({ members }) => members)).not.toContain('e-late')
})

test('[D6] a second later wave of all but the same people is refused, and of the same is not', () => {
  const first = publishChange({
    ...{ questionnaire: 'q@1', isSelf: true, scaleIds: ['first'], fromWaveId: 'w-1', threshold: 8 },
    ...{
      before: wave('b', before),
      after: wave('e', after),
      asksThenTest: false,
      reliability: {},
      earlier: [],
    },
  })
  const again = (people: number) =>
    change({ after: wave('f', after.slice(0, people)), earlier: first.releases }).change
  expect(again(12).state).toBe('shown')
  expect(again(11)).toEqual(hidden('complement'))
})
