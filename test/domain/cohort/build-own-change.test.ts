import { expect, test } from 'vitest'
import { buildOwnChange, type OwnAnswer } from '../../../app/domain/cohort/build-own-change'
import { makeQuestionnaire } from '../../factories/questionnaire'

const questionnaire = makeQuestionnaire()
const answer = (waveId: string, submittedAt: string, changes: Partial<OwnAnswer> = {}): OwnAnswer => ({
  ...{
    waveId,
    kind: 'baseline',
    questionnaire,
    submittedAt,
    scores: { first: 2, second: null },
    ratings: {},
  },
  ...changes,
})
const start = answer('w-1', '2026-01-10')
const end = answer('w-2', '2026-06-10', {
  kind: 'end',
  scores: { first: 3.5, second: 4 },
  ratings: { first: { now: 4, then: 3 } },
})

test('[N4] change runs from the first wave to the last, with looking back beside it and never averaged with it', () => {
  const [change, ...others] = buildOwnChange([end, start])
  expect(others).toEqual([])
  expect(change?.waves.map(({ waveId }) => waveId)).toEqual(['w-1', 'w-2'])
  // By hand: 3.5 − 2; of the second there is no score at the start.
  expect(change?.scales).toEqual([
    {
      ...{ id: 'first', title: 'Title of first', scores: [2, 3.5], change: 1.5 },
      lookingBack: { now: 4, then: 3 },
    },
    { id: 'second', title: 'Title of second', scores: [null, 4], change: null, lookingBack: null },
  ])
})

test('with one wave there is no change, and with none nothing', () => {
  expect(buildOwnChange([])).toEqual([])
  expect(buildOwnChange([start])[0]?.scales[0]).toMatchObject({ scores: [2], change: null })
})

test('[H5] different versions are not compared, and each part knows that there is another', () => {
  const other = answer('w-2', '2026-06-10', { questionnaire: makeQuestionnaire({ version: 2 }) })
  const changes = buildOwnChange([start, other])
  expect(changes.map((change) => [change.questionnaire.version, change.hasOtherVersions])).toEqual([
    [1, true],
    [2, true],
  ])
  expect(changes.flatMap(({ scales }) => scales.map(({ change }) => change))).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(buildOwnChange([start, end])[0]?.hasOtherVersions).toBe(false)
})

test('what was answered before a later wave without a score is kept as it was', () => {
  const between = answer('w-3', '2026-03-10', { kind: 'between', scores: {} })
  const [change] = buildOwnChange([start, between, end])
  expect(change?.scales[0]).toMatchObject({ scores: [2, null, 3.5], change: 1.5 })
})
