import { expect, test } from 'vitest'
import {
  describeRoleFacts,
  functions,
  noRoleFacts,
  sectors,
  stages,
  tiers,
} from '../../../app/domain/answers/role-facts'

const systems = new Map([['devon', 'Devon']])
const icsName = (id: string) => systems.get(id)

test('[A6] [P4] tier and stage are among the facts, which are told in words and in one order', () => {
  const facts = { icsId: 'devon', sector: 'icb', function: 'lay', stage: 'under-way', tier: 'thematic' }
  expect(describeRoleFacts(facts, icsName)).toEqual([
    ['Tier', 'Thematic'],
    ['Stage of the work', 'Under way'],
    ['Function', 'Lay'],
    ['Sector', 'Integrated care board (ICB)'],
    ['Home integrated care system', 'Devon'],
  ])
})

test('[A6] what was not given is not told', () => {
  expect(describeRoleFacts(noRoleFacts, icsName)).toEqual([])
  expect(describeRoleFacts({ ...noRoleFacts, stage: 'sustaining' }, icsName)).toEqual([
    ['Stage of the work', 'Sustaining'],
  ])
})

test('[A6] what is no longer an option is not told', () => {
  expect(describeRoleFacts({ ...noRoleFacts, tier: 'regional', icsId: 'merged-away' }, icsName)).toEqual([])
})

test('[P4] the options are those of the design, each id once', () => {
  const ids = (choices: readonly Readonly<{ id: string }>[]) => choices.map(({ id }) => id)
  expect(ids(tiers)).toEqual(['executive', 'thematic', 'project'])
  expect(ids(stages)).toEqual(['starting', 'under-way', 'sustaining'])
  expect(ids(functions)).toEqual(['executive', 'lay', 'clinical', 'other'])
  expect(new Set(ids(sectors)).size).toBe(sectors.length)
})
