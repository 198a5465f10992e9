import { expect, test } from 'vitest'
import { buildGroupReport } from '../../../app/domain/group/build-group-report'
import { sharedGrowthAreas } from '../../../app/domain/group/shared-growth-areas'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { deepFreeze } from '../../factories/deep-freeze'
import { alike, cell, hiddenCell, smallCell, snapshotOf } from './sample-snapshot'

const library = loadQuestionnaires('questionnaires')
const factors = library.find('collaboration-factors@1')!
const [first, second, third, fourth, fifth] = factors.scales.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
]
const titleOf = (id: string) => factors.scales.find((scale) => scale.id === id)!.title

const whole = deepFreeze({
  [first]: cell(4.1, 0.5, 0.9),
  [second]: cell(3.4, 1.3, 0.2),
  [third]: alike,
  [fourth]: hiddenCell('too-few'),
  [fifth]: smallCell(6, 3.5),
})

test('[B1] figures are told in words, bounds as bounds and hidden ones with their reason, never a number', () => {
  const { scales } = buildGroupReport(factors, snapshotOf(whole))
  expect(scales.map(({ mean }) => mean)).toEqual([
    '4.1',
    '3.4',
    'above 4.8',
    'not shown: too few answers',
    '3.5',
  ])
  expect(scales.map(({ sd }) => sd)).toEqual([
    '0.5',
    '1.3',
    'under 0.3',
    'not shown: too few answers',
    'not shown: fewer than 8 answers',
  ])
  expect(scales.map(({ agreement }) => agreement)).toEqual([
    '0.9 (strong)',
    '0.2 (lacking)',
    'above 0.9 (very strong)',
    'not shown: too few answers',
    'not shown: fewer than 8 answers',
  ])
  expect(scales.map(({ coverage }) => coverage)).toEqual([
    null,
    null,
    null,
    'not shown: too few answers',
    null,
  ])
})

test('[B2] the band is a standard deviation to either side, within the scale, and nowhere without both', () => {
  const { scales } = buildGroupReport(factors, snapshotOf(whole))
  expect(scales.map(({ drawn }) => drawn)).toEqual([4.1, 3.4, 4.8, null, 3.5])
  expect(scales.map(({ band }) => band && [band.low.toFixed(1), band.high.toFixed(1)])).toEqual([
    ['3.6', '4.6'],
    ['2.1', '4.7'],
    ['4.5', '5.0'],
    null,
    null,
  ])
})

test('[B3] the text says where a group is strong, where lower, where it is torn, and what can’t be shown', () => {
  const { sentences } = buildGroupReport(factors, snapshotOf(whole))
  expect(sentences).toEqual([
    `Means of 3.5 or more: “${titleOf(third)}” (above 4.8), “${titleOf(first)}” (4.1), “${titleOf(fifth)}” (3.5).`,
    `Means under 3.5: “${titleOf(second)}” (3.4).`,
    `Members see these differently: “${titleOf(second)}” (3.4). That is worth talking about.`,
    '1 of 5 scales can’t be shown.',
  ])
})

test('[B3] where nothing is shown the text says so and nothing else', () => {
  const nothing = Object.fromEntries(factors.scales.map(({ id }) => [id, hiddenCell('too-few')]))
  expect(buildGroupReport(factors, snapshotOf(nothing)).sentences).toEqual(['No figures can be shown.'])
})

test('[B3] what rests on few is named for self-assessments, and few is not told from none', () => {
  const self = library.find('social-skill@1')!
  const cells = Object.fromEntries(
    self.scales.map(({ id }, index) => [id, cell(3.6, 0.8, 0.6, index === 1 ? 'few' : 'most')]),
  )
  const report = buildGroupReport(self, snapshotOf(cells, [], 'social-skill@1'))
  expect(report.sentences).toContain(`Only a few of you bring this: “${self.scales[1]!.title}” (3.6).`)
  expect(report.isSelf).toBe(true)
})

test('[B4] a breakdown names what differs by half a point or more, the widest first, and no hidden group', () => {
  const groups = [
    { value: 'icb', cells: { ...whole, [first]: cell(4.4, 0.5, 0.9), [second]: cell(2.9, 0.5, 0.9) } },
    { value: 'vcse', cells: { ...whole, [first]: cell(3.9, 0.5, 0.9), [second]: cell(3.8, 0.5, 0.9) } },
    {
      value: 'nhs-provider',
      cells: { ...whole, [first]: hiddenCell('sibling'), [fifth]: cell(3.1, 1, 0.5) },
    },
  ]
  const { breakdowns } = buildGroupReport(factors, snapshotOf(whole, [{ dimension: 'sector', groups }]))
  expect(breakdowns[0]!.columns.map(({ label }) => label)).toEqual([
    'Integrated care board (ICB)',
    'Voluntary, community and social enterprise (VCSE)',
    'NHS provider',
  ])
  expect(breakdowns[0]!.columns[2]!.cells[0]!.mean).toBe('not shown: it would give another group away')
  expect(breakdowns[0]!.sentences).toEqual([
    `On “${titleOf(second)}”, Voluntary, community and social enterprise (VCSE) (mean 3.8) and Integrated care board (ICB) (mean 2.9) lie about 0.9 apart.`,
    `On “${titleOf(first)}”, Integrated care board (ICB) (mean 4.4) and Voluntary, community and social enterprise (VCSE) (mean 3.9) lie about 0.5 apart.`,
  ])
})

test('[B5] shared growth areas are the scales with a published mean under 3.5', () => {
  expect(sharedGrowthAreas(snapshotOf(whole))).toEqual([second])
})
