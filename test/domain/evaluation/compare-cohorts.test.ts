import { expect, test } from 'vitest'
import { compareCohorts } from '../../../app/domain/evaluation/compare-cohorts'
import { changeOf, hiddenChange, leading, snapshotOf, span } from './sample-evaluation'

const [influence] = leading.scales.map(({ id }) => id) as [string]
const rose = changeOf(2.9, 3.4, span(0.5, 0.2, 0.8))
const unclear = changeOf(2.9, 3.0, span(0.1, -0.2, 0.4))
const cohort = (name: string, beganOn: string, change = rose, questionnaire = 'system-leadership@1') => ({
  ...{ id: name, name, beganOn },
  change: snapshotOf({ [influence]: change }, { questionnaire }),
})

test('[N10] [P7] cohorts stand in the order in which they began, whatever they changed', () => {
  const { cohorts, scales } = compareCohorts(leading, [
    cohort('Third', '2026-09-01', hiddenChange('ledger')),
    cohort('First', '2025-09-01', unclear),
    cohort('Second', '2026-01-01'),
  ])
  expect(cohorts.map(({ name }) => name)).toEqual(['First', 'Second', 'Third'])
  expect(scales[0]!.cells.map(({ change }) => change)).toEqual([
    '0.1 (−0.2 to 0.4)',
    '0.5 (0.2 to 0.8)',
    'not shown: with what was published before, it could point to a person',
  ])
  expect(scales[0]!.sentence).toBe(
    'Influence without authority: it rose in Second; no change could be shown in First; no change is shown of Third.',
  )
})

test('[N10] only equal versions are compared; the others are named', () => {
  const { cohorts, otherVersions } = compareCohorts(leading, [
    cohort('Old', '2025-09-01', rose, 'system-leadership@0'),
    cohort('New', '2026-01-01'),
  ])
  expect([cohorts.map(({ name }) => name), otherVersions]).toEqual([['New'], ['Old']])
})
