import { expect, test } from 'vitest'
import { listItems } from '../../../app/domain/questionnaire/list-items'
import { makeCompanion, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

test('every item of the scales, then every topic’s, in the order in which they are asked', () => {
  const questionnaire = makeQuestionnaire({
    scales: [makeScale('second', 3), makeScale('first', 4)],
    topicGroups: makeCompanion().topicGroups,
  })
  expect(listItems(questionnaire).map(({ id }) => id)).toEqual([
    ...['second-1', 'second-2', 'second-3'],
    ...['first-1', 'first-2', 'first-3', 'first-4'],
    ...['time-1', 'place-known-1'],
  ])
})
