import { expect, test } from 'vitest'
import { compareGroups } from '../../../app/domain/group/compare-groups'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { cell, hiddenCell, snapshotOf } from './sample-snapshot'

const factors = loadQuestionnaires('questionnaires').find('collaboration-factors@1')!
const whole = (mean: number) => Object.fromEntries(factors.scales.map(({ id }) => [id, cell(mean, 1, 0.5)]))

test('[B6] groups stand in the order of their names, never of their scores (P7)', () => {
  const groups = [
    { id: 'w', name: 'Wells', snapshot: snapshotOf(whole(2.2)) },
    { id: 'b', name: 'Bath', snapshot: snapshotOf(whole(1.9)) },
    { id: 'e', name: 'exeter', snapshot: snapshotOf(whole(4.6)) },
  ]
  const compared = compareGroups(factors, groups, 'name')
  expect(compared.groups.map(({ name }) => name)).toEqual(['Bath', 'exeter', 'Wells'])
  expect(compared.groups.map(({ cells }) => cells[0]!.shade)).toEqual([1, 4, 2])
  expect(compareGroups(factors, groups, 'given').groups.map(({ id }) => id)).toEqual(['w', 'b', 'e'])
})

test('[B6] what was asked in another version is named and not compared', () => {
  const compared = compareGroups(
    factors,
    [
      { id: 'old', name: 'Round one', snapshot: snapshotOf(whole(3), [], 'collaboration-factors@2') },
      { id: 'new', name: 'Round two', snapshot: snapshotOf(whole(3.5)) },
    ],
    'given',
  )
  expect(compared.groups.map(({ id }) => id)).toEqual(['new'])
  expect(compared.otherVersions).toEqual(['Round one'])
})

test('[B6] a cell that is not shown has words, and no place and no shade', () => {
  const [scale] = factors.scales
  const snapshot = snapshotOf({ ...whole(3), [scale!.id]: hiddenCell('too-few') })
  const [group] = compareGroups(factors, [{ id: 'a', name: 'A', snapshot }], 'name').groups
  expect(group!.cells[0]).toEqual({ mean: 'not shown: too few answers', drawn: null, shade: null })
})
