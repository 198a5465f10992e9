import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from '../../../app/domain/answers/answers'
import { scoreQuestionnaire } from '../../../app/domain/scoring/score-questionnaire'
import { scoreScale } from '../../../app/domain/scoring/score-scale'
import { deepFreeze } from '../../factories/deep-freeze'
import { makeItem, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

const plain = deepFreeze(makeScale('first', 3))
const reversed = deepFreeze(
  makeScale('first', 3, {
    items: [makeItem('first-1'), makeItem('first-2'), makeItem('first-3', { reversed: true })],
  }),
)

/** Answers to first-1, first-2, … in order; null leaves one out. */
function answering(...values: readonly (Answer | null)[]): Answers {
  return Object.freeze(
    Object.fromEntries(
      values.flatMap((value, index) => (value === null ? [] : [[`first-${index + 1}`, value]])),
    ),
  )
}

test('[S1] the score is the mean of the answers, unrounded', () => {
  expect(scoreScale(plain, answering(2, 4, 5))).toEqual({
    id: 'first',
    score: 11 / 3,
    reason: null,
    answered: 3,
    asked: 3,
  })
})

test('[S2] a reversed item counts 6 minus its value', () => {
  // 4, 5 and 6 − 2 = 4: 13/3.
  expect(scoreScale(reversed, answering(4, 5, 2)).score).toBe(13 / 3)
  expect(scoreScale(reversed, answering(3, 3, 3)).score).toBe(3)
  // One plain answer of 5 and a reversed 1, which counts 5.
  expect(scoreScale(reversed, answering(null, 5, 1)).score).toBe(5)
})

test.each([
  [3, 1, null],
  [3, 2, 4],
  [4, 2, null],
  [4, 3, 4],
  [5, 3, null],
  [5, 4, 4],
  [6, 3, null],
  [6, 4, 4],
])('[S3] of %i items %i answered with 4: the score is %j', (asked, answered, score) => {
  const result = scoreScale(
    makeScale('first', asked),
    answering(...Array.from({ length: answered }, () => 4 as const)),
  )
  expect(result).toEqual({
    id: 'first',
    score,
    reason: score === null ? 'not enough answers' : null,
    answered,
    asked,
  })
})

test('[S4] what is no answer counts as asked and neither as an answer nor as a zero', () => {
  expect(scoreScale(plain, answering(5, 4, 'none'))).toMatchObject({ score: 4.5, answered: 2, asked: 3 })
  expect(scoreScale(plain, answering(5, 'none', 'none'))).toMatchObject({
    score: null,
    answered: 1,
    asked: 3,
  })
  expect(scoreScale(plain, {})).toMatchObject({ score: null, answered: 0, asked: 3 })
})

test('[S4] an item named like a thing every object has is unanswered like any other', () => {
  const odd = makeScale('first', 3, { items: ['constructor', 'b', 'c'].map((id) => makeItem(id)) })
  expect(scoreScale(odd, { b: 2, c: 3 })).toMatchObject({ score: 2.5, answered: 2 })
})

test('[S5] every scale is scored by itself, in the order of the questionnaire, and nothing else', () => {
  const questionnaire = makeQuestionnaire({ scales: [makeScale('second'), makeScale('first')] })
  const scores = scoreQuestionnaire(questionnaire, { ...answering(1, 2, 3), 'time-1': 5 })
  expect(scores.map(({ id, score }) => [id, score])).toEqual([
    ['second', null],
    ['first', 2],
  ])
})

test('[S1] a score lies between the lowest and the highest answer, and their order is of no matter', () => {
  const answer = fc.constantFrom<Answer>(1, 2, 3, 4, 5)
  fc.assert(
    fc.property(fc.array(answer, { minLength: 3, maxLength: 8 }), (values) => {
      const scale = makeScale('first', values.length)
      const { score } = scoreScale(scale, answering(...values))
      expect(score).toBeGreaterThanOrEqual(Math.min(...(values as number[])))
      expect(score).toBeLessThanOrEqual(Math.max(...(values as number[])))
      expect(scoreScale(scale, answering(...[...values].reverse())).score).toBe(score)
    }),
  )
})

test('[S2] reversing the only reversed answer mirrors what it adds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), (value) => {
      const at = (third: number) => scoreScale(reversed, answering(3, 3, third as Answer)).score!
      expect(at(value) + at(6 - value)).toBeCloseTo(6, 12)
    }),
  )
})
