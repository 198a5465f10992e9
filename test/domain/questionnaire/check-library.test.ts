import { expect, test } from 'vitest'
import { checkLibrary } from '../../../app/domain/questionnaire/check-library'
import { makeCompanion, makeItem, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

const companion = { questionnaire: 'surroundings', version: 1 }

function messagesOf(...questionnaires: Parameters<typeof checkLibrary>[0]) {
  return checkLibrary(questionnaires).map(({ path, message }) => `${path}: ${message}`)
}

test('[Q9] a questionnaire, its next version and its companion agree', () => {
  expect(
    messagesOf(
      makeQuestionnaire({ companion }),
      makeQuestionnaire({ companion, version: 2 }),
      makeCompanion(),
    ),
  ).toEqual([])
})

test('[Q9] the same version twice is found in the second', () => {
  const second = makeQuestionnaire()
  const problems = checkLibrary([makeQuestionnaire(), second])
  expect(problems.map((problem) => problem.message)).toEqual(['There are two questionnaires sample@1.'])
  expect(problems[0]?.questionnaire).toBe(second)
})

test('[Q9] a related scale must exist, in some version of its questionnaire', () => {
  const related = (questionnaire: string, scale: string) =>
    makeQuestionnaire({
      id: 'other',
      scales: [makeScale('third', 3, { related: [{ questionnaire, scale }] })],
    })
  expect(messagesOf(makeQuestionnaire(), related('sample', 'second'))).toEqual([])
  expect(messagesOf(makeQuestionnaire(), related('sample', 'fourth'))).toEqual([
    'scales[0].related[0].scale: The questionnaire "sample" has no scale "fourth".',
  ])
  expect(messagesOf(makeQuestionnaire(), related('simple', 'second'))).toEqual([
    'scales[0].related[0].questionnaire: There is no questionnaire "simple".',
  ])
})

test('[Q9] a companion must exist in just that version and have no scales', () => {
  expect(messagesOf(makeQuestionnaire({ companion: { ...companion, version: 2 } }), makeCompanion())).toEqual(
    ['companion: There is no questionnaire surroundings@2.'],
  )
  expect(
    messagesOf(
      makeQuestionnaire({ companion: { questionnaire: 'other', version: 1 } }),
      makeQuestionnaire({ id: 'other', scales: [makeScale('third')] }),
    ),
  ).toEqual(['companion: A companion has topics only, and other@1 has scales.'])
})

test('[Q9] a companion shares no item and no section id with what it accompanies', () => {
  const clashing = makeQuestionnaire({
    companion,
    scales: [makeScale('room', 3, { items: ['time-1', 'b', 'c'].map((id) => makeItem(id)) })],
  })
  expect(messagesOf(clashing, makeCompanion())).toEqual([
    'companion: The id "room" is used both here and in the companion surroundings@1.',
    'companion: The id "time-1" is used both here and in the companion surroundings@1.',
  ])
})
