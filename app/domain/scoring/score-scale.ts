import type { Answers } from '../answers/answers'
import type { Scale } from '../questionnaire/questionnaire-schema'
import type { ScaleScore } from './scale-score'

/**
 * A scale's score from 1 to 5, unrounded: the mean of its answered items, a reversed one counting 6 minus
 * its value (S1, S2). With under two thirds of its items answered there is no score but a reason (S3). An
 * answer of 'none' was asked and not answered (S4).
 */
export function scoreScale(scale: Scale, answers: Answers): ScaleScore {
  const values = scale.items.flatMap((item) => {
    const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined
    if (answer === undefined || answer === 'none') return []
    return [item.reversed ? 6 - answer : answer]
  })
  const counts = { answered: values.length, asked: scale.items.length }
  if (3 * counts.answered < 2 * counts.asked) {
    return { id: scale.id, score: null, reason: 'not enough answers', ...counts }
  }
  const sum = values.reduce((total, value) => total + value, 0)
  return { id: scale.id, score: sum / values.length, reason: null, ...counts }
}
