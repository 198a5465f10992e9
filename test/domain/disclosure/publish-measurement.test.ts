import { expect, test } from 'vitest'
import {
  type MeasuredPerson,
  type MeasurementPublication,
  publishMeasurement,
} from '../../../app/domain/disclosure/publish-measurement'
import oracles from '../statistics/oracles.json'

const { attitude } = oracles
const items = attitude.columns.map((id) => ({ id }))
const person = (
  values: readonly (number | null | undefined)[],
  index: number,
  team: string | null = null,
) => ({
  ...{ number: `n-${index}`, team },
  answers: Object.fromEntries(
    attitude.columns.flatMap((id, at) => (values[at] === undefined ? [] : [[id, values[at]]])),
  ) as MeasuredPerson['answers'],
})
const thirty = attitude.data.map((values, index) => person(values, index))

function measure(people: readonly MeasuredPerson[], changes: Partial<MeasurementPublication> = {}) {
  const published = publishMeasurement({
    ...{ questionnaire: 'q@1', scales: [{ id: 'all', items }], isAboutTeam: false, people },
    ...{ last: null, earlier: [] },
    ...changes,
  })
  return { ...published, scale: published.snapshot.scales['all']! }
}
const shown = (value: unknown) => ({ state: 'shown', value })
const hidden = (reason: string) => ({ state: 'suppressed', reason })

test('[Z1] [P8] thirty people: alpha with its interval, omega and each item’s correlation with the rest, as R has them', () => {
  const { scale } = measure(thirty)
  expect(scale.n).toEqual(shown(30))
  expect(scale.alpha).toEqual(shown({ value: 0.84, low: 0.74, high: 0.92 }))
  expect(scale.omega).toEqual(shown(0.86))
  expect(scale.itemRest).toEqual(
    shown(
      Object.fromEntries(
        attitude.columns.map((id, at) => [id, Math.round(attitude.r_drop[at]! * 100) / 100]),
      ),
    ),
  )
  expect([scale.missing, scale.noOpportunity]).toEqual([shown(0), shown(0)])
  expect([scale.icc1, scale.icc2]).toEqual([hidden('not-asked'), hidden('not-asked')])
})

test('[Z1] twenty-nine people, or thirty of whom one left an item open, are not enough', () => {
  expect(measure(thirty.slice(1)).scale.alpha).toEqual(hidden('too-few'))
  const open = [person([undefined, ...attitude.data[0]!.slice(1)], 0), ...thirty.slice(1)]
  const { scale, releases } = measure(open)
  expect([scale.n, releases]).toEqual([hidden('too-few'), []])
})

test('[Z1] a reversed item is turned round', () => {
  const reversed = attitude.columns.map((id, at) => ({ id, ...(at === 0 && { reversed: true }) }))
  const turned = attitude.data.map(([first, ...rest], index) => person([6 - first!, ...rest], index))
  expect(measure(turned, { scales: [{ id: 'all', items: reversed }] }).scale.alpha).toEqual(
    measure(thirty).scale.alpha,
  )
})

test('[Z1] [D6] where a few have come or gone, what was published last stays; where many have, it is worked out anew', () => {
  const first = measure(thirty)
  const more = (count: number) => [
    ...thirty,
    ...attitude.data.slice(0, count).map((values, index) => person(values, 100 + index)),
  ]
  const again = (people: readonly MeasuredPerson[]) =>
    measure(people, { last: first.snapshot, earlier: first.releases })
  for (const people of [more(1), more(10), [...thirty.slice(1), ...more(1).slice(30)]]) {
    expect([again(people).scale, again(people).releases]).toEqual([first.scale, []])
  }
  expect(again(more(11)).scale.n).toEqual(shown(41))
  expect(again(thirty).scale).toEqual(first.scale)
})

const five = (values: readonly number[]) =>
  values.map((value, index) => ({
    number: `n-${index}`,
    team: `team-${index % 6}`,
    answers: { a: value, b: value, c: value },
  }))
const short = { scales: [{ id: 'all', items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }] }

test('[D1] how many are at either end is told from eleven there on, and where eleven are not', () => {
  const with5 = (count: number) => five([...Array(count).fill(5), ...Array(40 - count).fill(3)])
  const ceiling = (count: number) => measure(with5(count), short).scale.ceiling
  expect([ceiling(0), ceiling(10), ceiling(11), ceiling(29), ceiling(30)]).toEqual([
    ...[hidden('needs-eleven'), hidden('needs-eleven'), shown(28), shown(73), hidden('needs-eleven')],
  ])
})

test('[Z1] missing and “no opportunity” in steps of five per cent, of everybody asked', () => {
  const gaps = five(Array(40).fill(3)).map((one, index) => ({
    ...one,
    answers: index < 4 ? { a: 3, b: null } : one.answers,
  }))
  const { scale } = measure(gaps, short)
  // 4 of 120 left open, 4 of 120 without opportunity: 3.3 per cent.
  expect([scale.missing, scale.noOpportunity]).toEqual([shown(5), shown(5)])
})

test('[Z1] of teams: ICC(1) and ICC(2), from five teams and thirty people on', () => {
  // Six teams of six, each of one mind, two points apart by turns: all lies between teams.
  const apart = five(Array.from({ length: 36 }, (_, index) => (index % 6 < 3 ? 2 : 4) + (index < 6 ? 1 : 0)))
  const { scale } = measure(apart, { ...short, isAboutTeam: true })
  expect(scale.icc1.state === 'shown' && scale.icc1.value.value).toBeGreaterThan(0.8)
  expect(scale.icc2.state === 'shown' && scale.icc2.value.value).toBeGreaterThan(0.95)
  const four = apart.map((one, index) => ({ ...one, team: `team-${index % 4}` }))
  expect(measure(four, { ...short, isAboutTeam: true }).scale.icc1).toEqual(hidden('too-few'))
})
