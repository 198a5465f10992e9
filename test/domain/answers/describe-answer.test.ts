import { expect, test } from 'vitest'
import { describeAnswer } from '../../../app/domain/answers/describe-answer'
import { frequency } from '../../factories/questionnaire'

test('[A5] an answer is told in its option’s words', () => {
  expect(describeAnswer(frequency, 1)).toBe('Almost never')
  expect(describeAnswer(frequency, 5)).toBe('Almost always')
  expect(describeAnswer(frequency, 'none')).toBe('No opportunity in my role')
})

test('[A5] where nothing was chosen, or nothing that is offered, there are no words', () => {
  expect(describeAnswer(frequency, undefined)).toBe('')
  expect(describeAnswer({ options: frequency.options }, 'none')).toBe('')
  expect(describeAnswer({ options: frequency.options.slice(0, 2) }, 5)).toBe('')
})
