import { expect, test } from 'vitest'
import { previewEvaluation } from '../../../app/domain/cohort/preview-evaluation'

test('[H6] [H7] with a baseline profile a few drop-outs stand in the way; without one they don’t', () => {
  const now = previewEvaluation(24, { reporting: 'baseline-now', threshold: 8 }, [0, 1, 7, 8])
  expect(now.map(({ change }) => change)).toEqual(['shown', 'few-leavers', 'few-leavers', 'shown'])
  const atEnd = previewEvaluation(24, { reporting: 'at-end', threshold: 8 }, [0, 1, 7, 8, 17])
  expect(atEnd.map(({ change }) => change)).toEqual(['shown', 'shown', 'shown', 'shown', 'too-few'])
  expect(atEnd.map(({ leaversShown }) => leaversShown)).toEqual([false, false, false, true, false])
})

test('[D1] [N3] change from eight pairs on, or the threshold that was set; reliable change from eleven', () => {
  const of = (people: number, threshold = 8) =>
    previewEvaluation(people, { reporting: 'at-end', threshold }, [0])[0]!
  expect([of(7).change, of(8).change, of(8, 5).change, of(9, 10).change]).toEqual([
    ...['too-few', 'shown', 'shown', 'too-few'],
  ])
  expect([of(10).reliable, of(11).reliable]).toEqual([false, true])
})

test('[H6] where the baseline is too few to be published, nobody can be worked out from it', () => {
  expect(previewEvaluation(7, { reporting: 'baseline-now', threshold: 8 }, [0])[0]!.change).toBe('too-few')
})

// Cohen's tables and G*Power 3.1 for a paired t test, 5% two-sided, 80%: 8 pairs 1.16, 20 pairs 0.66, 34 pairs 0.50.
test.each([
  [8, 1.16],
  [20, 0.66],
  [34, 0.5],
])('[H6] %i pairs would show a change of %d standard deviations', (pairs, expected) => {
  const [prospect] = previewEvaluation(pairs, { reporting: 'at-end', threshold: 8 }, [0])
  expect(Math.abs(prospect!.detectable! - expected)).toBeLessThan(0.025)
})
