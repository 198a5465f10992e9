import { expect, test } from 'vitest'
import { listSections } from '../../../app/domain/questionnaire/list-sections'
import { makeCompanion, makeQuestionnaire } from '../../factories/questionnaire'

test('[Q10] sections are the scales, then the companion’s topic groups, counted within their part', () => {
  const sections = listSections(makeQuestionnaire(), makeCompanion())
  expect(sections.map(({ id, part, kind, position, of }) => [id, part, kind, position, of])).toEqual([
    ['first', 'main', 'scale', 1, 2],
    ['second', 'main', 'scale', 2, 2],
    ['room', 'companion', 'topics', 1, 1],
  ])
})

test('[Q10] topic groups of the questionnaire itself follow its scales', () => {
  const { optionSets, topicGroups } = makeCompanion()
  const sections = listSections(makeQuestionnaire({ optionSets, topicGroups }), null)
  expect(sections.map(({ id, part, position, of }) => [id, part, position, of])).toEqual([
    ['first', 'main', 1, 3],
    ['second', 'main', 2, 3],
    ['room', 'main', 3, 3],
  ])
})

test('[Q10] a section brings each item with its options, and its stem', () => {
  const [first, , room] = listSections(makeQuestionnaire(), makeCompanion())
  expect(first?.stem).toBe('In my work:')
  expect(
    first?.items.map(({ item, optionSet, topic }) => [item.id, optionSet.options.length, topic]),
  ).toEqual([
    ['first-1', 5, null],
    ['first-2', 5, null],
    ['first-3', 5, null],
  ])
  expect(room?.stem).toBeNull()
  expect(
    room?.items.map(({ item, optionSet, topic }) => [item.id, optionSet.options.length, topic?.id]),
  ).toEqual([
    ['time-1', 2, 'time'],
    ['place-known-1', 5, 'place-known'],
  ])
})

test('[Q10] importance is asked after scales where the questionnaire asks it, never after topics', () => {
  expect(listSections(makeQuestionnaire(), makeCompanion()).map((section) => section.asksImportance)).toEqual(
    [true, true, false],
  )
  expect(
    listSections(makeQuestionnaire({ importance: undefined })).some((section) => section.asksImportance),
  ).toBe(false)
})
