import { expect, test } from 'vitest'
import { estimateMinutes } from '../../../app/domain/questionnaire/estimate-minutes'
import { makeCompanion, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

test('[Q11] 13 scales of 3 items with importance are 52 questions: 10.4 minutes, shown as 10', () => {
  const scales = Array.from({ length: 13 }, (_, index) => makeScale(`scale-${index}`))
  expect(estimateMinutes(makeQuestionnaire({ scales }))).toBe(10)
})

test('[Q11] without importance they are 39 questions: 7.8 minutes, shown as 8', () => {
  const scales = Array.from({ length: 13 }, (_, index) => makeScale(`scale-${index}`))
  expect(estimateMinutes(makeQuestionnaire({ scales, importance: undefined }))).toBe(8)
})

test('[Q11] a companion is not counted, and nothing takes less than a minute', () => {
  const companion = { questionnaire: 'surroundings', version: 1 }
  expect(estimateMinutes(makeQuestionnaire({ companion }))).toBe(estimateMinutes(makeQuestionnaire()))
  expect(estimateMinutes(makeCompanion())).toBe(1)
})
