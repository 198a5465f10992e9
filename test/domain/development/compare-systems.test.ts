import { expect, test } from 'vitest'
import { compareSystems } from '../../../app/domain/development/compare-systems'
import { makeActivity } from '../../factories/activity'

const today = '2026-11-25'
const scale = (id: string, title: string) => ({
  ...{ questionnaire: 'sample', scale: id, title, questionnaireTitle: 'A sample' },
})
const scales = [scale('w', 'Walking'), scale('r', 'reading'), scale('s', 'Singing')]
const forScale = (id: string, of: string, changes = {}) =>
  makeActivity(id, { develops: [{ questionnaire: 'sample', scale: of }], ...changes })

const compared = compareSystems(
  [
    {
      id: 'z',
      name: 'Zeal',
      offers: [
        forScale('1', 'w', { title: 'A  walk' }),
        forScale('2', 'r', { title: 'Draft', state: 'draft' }),
      ],
    },
    { id: 'd', name: 'Devon', offers: [forScale('3', 'w', { title: 'a walk' }), forScale('4', 's')] },
    { id: 'k', name: 'kent', offers: [forScale('5', 's', { title: 'Draft', state: 'draft' })] },
  ],
  scales,
  [
    { questionnaire: 'sample', scale: 'r', icsId: 'd', quarter: '2026-Q3', band: '8 to 15' },
    { questionnaire: 'sample', scale: 'r', icsId: 'z', quarter: '2026-Q2', band: '32 or more' },
    { questionnaire: 'sample', scale: 's', icsId: 'k', quarter: '2026-Q3', band: '8 to 15' },
  ],
  today,
)
const inWords = (rows: readonly Readonly<{ title: string; names: readonly string[] }>[]) =>
  rows.map(({ title, names }) => `${title}: ${names.join(', ')}`)

test('[G36] ICSs and scales stand in the alphabet, whatever they offer (P7)', () => {
  expect(compared.systems.map(({ name }) => name)).toEqual(['Devon', 'kent', 'Zeal'])
  expect(compared.scales.map(({ title }) => title)).toEqual(['reading', 'Singing', 'Walking'])
  expect(compared.scales[2]!.systems.map(({ icsId, activities }) => [icsId, activities])).toEqual([
    ['d', 1],
    ['k', 0],
    ['z', 1],
  ])
})

test('[G36] what several lack, what several have, and what several looked for in vain', () => {
  expect(inWords(compared.missing)).toEqual(['reading: Devon, kent, Zeal', 'Singing: kent, Zeal'])
  expect(inWords(compared.shared)).toEqual(['Walking: Devon, Zeal'])
  expect(inWords(compared.lookedFor)).toEqual(['reading: Devon, Zeal'])
})

test('[G36] what stands in several catalogues is named once, and drafts don’t count', () => {
  expect(compared.doubled.map(({ names }) => names)).toEqual([['Devon', 'Zeal']])
})
