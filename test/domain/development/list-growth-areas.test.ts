import { expect, test } from 'vitest'
import { explainWeights } from '../../../app/domain/development/explain-weights'
import { listGrowthAreas } from '../../../app/domain/development/list-growth-areas'
import { suggestionWeights } from '../../../app/domain/development/suggestion-weights'
import { buildProfileReport } from '../../../app/domain/profile/build-profile-report'
import type { Answers } from '../../../app/domain/answers/answers'
import { makeQuestionnaire } from '../../factories/questionnaire'

test('[G19] growth areas are the profile’s own, with its scores and the importance as it was chosen', () => {
  const answers: Answers = {
    'first-1': 4,
    'first-2': 4,
    'first-3': 4,
    'second-1': 2,
    'second-2': 3,
    'second-3': 2,
  }
  const report = buildProfileReport(
    makeQuestionnaire(),
    null,
    answers,
    { second: 4 },
    { submittedAt: null, facts: [] },
    () => null,
  )
  expect(report.growthAreas.shown).toEqual(['second'])
  expect(listGrowthAreas(report)).toEqual([
    {
      ...{ questionnaire: 'sample', scale: 'second', title: 'Title of second' },
      score: 7 / 3,
      importance: { value: 4, label: 'A great deal' },
    },
  ])
})

test('[G9] every weight of the formula is explained, with the number that counts', () => {
  expect(Object.fromEntries(explainWeights().map(({ part, most }) => [part, most]))).toEqual({
    ...suggestionWeights,
    variety: -suggestionWeights.variety,
  })
})
