import { expect, test } from 'vitest'
import { findItem } from '../../../app/domain/questionnaire/find-item'
import { isAllowedAnswer } from '../../../app/domain/questionnaire/is-allowed-answer'
import { frequency, makeCompanion, makeQuestionnaire } from '../../factories/questionnaire'

const questionnaire = makeQuestionnaire()
const companion = makeCompanion()

test.each([
  ['first-1', 1, true],
  ['first-1', 5, true],
  ['first-1', 'none', true],
  ['first-1', 0, false],
  ['first-1', 6, false],
  ['first-1', 3.5, false],
  ['first-1', '3', false],
  ['first-1', null, false],
  ['first-1', undefined, false],
  ['first', 3, false],
  ['constructor', 3, false],
  ['time-1', 2, true],
  ['time-1', 3, false],
])('[Q12] %s answered with %j: %j', (itemId, value, allowed) => {
  expect(isAllowedAnswer(questionnaire, companion, itemId, value)).toBe(allowed)
})

test('[Q12] an item without the option that is no answer does not take it', () => {
  const strict = makeQuestionnaire({ optionSets: { frequency: { options: frequency.options } } })
  expect(isAllowedAnswer(strict, null, 'first-1', 'none')).toBe(false)
})

test('[Q12] a companion’s items are not asked without it', () => {
  expect(isAllowedAnswer(questionnaire, null, 'time-1', 2)).toBe(false)
})

test('an item is found with what it belongs to', () => {
  expect(findItem(questionnaire, 'second-2')).toMatchObject({ kind: 'scale', scale: { id: 'second' } })
  expect(findItem(companion, 'time-1')).toMatchObject({ kind: 'topic', topic: { id: 'time' } })
  expect(findItem(questionnaire, 'third-1')).toBeUndefined()
})
