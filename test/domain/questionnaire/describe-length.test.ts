import { expect, test } from 'vitest'
import { describeLength } from '../../../app/domain/questionnaire/describe-length'
import { makeCompanion, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

const scales = Array.from({ length: 13 }, (_, index) => makeScale(`scale-${index}`))

test('[Q11] the questions that the minutes count are told, those on importance too', () => {
  expect(describeLength(makeQuestionnaire({ scales }), null)).toBe(
    'About 10 minutes: 39 questions, and 13 short ones that you may skip.',
  )
})

test('without importance there are none to skip', () => {
  expect(describeLength(makeQuestionnaire({ scales, importance: undefined }), null)).toBe(
    'About 8 minutes: 39 questions.',
  )
})

test('[Q11] a companion’s questions and minutes are told apart', () => {
  expect(describeLength(makeQuestionnaire({ scales }), makeCompanion())).toBe(
    'About 10 minutes: 39 questions, and 13 short ones that you may skip. ' +
      'Then, if you wish, 2 more: “Surroundings” (about 1 minute).',
  )
})
