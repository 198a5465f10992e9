import { expect, test } from 'vitest'
import { sectionProgress } from '../../../app/domain/answers/section-progress'
import { listSections } from '../../../app/domain/questionnaire/list-sections'
import { makeCompanion, makeQuestionnaire } from '../../factories/questionnaire'

const [first, , room] = listSections(makeQuestionnaire(), makeCompanion())

test('[A4] a section goes from not started over in progress to completed', () => {
  expect(sectionProgress(first!, {})).toBe('not started')
  expect(sectionProgress(first!, { 'first-2': 3 })).toBe('in progress')
  expect(sectionProgress(first!, { 'first-1': 1, 'first-2': 3 })).toBe('in progress')
  expect(sectionProgress(first!, { 'first-1': 1, 'first-2': 3, 'first-3': 5 })).toBe('completed')
})

test('[A4] the option that is not an answer completes a section as well', () => {
  expect(sectionProgress(first!, { 'first-1': 'none', 'first-2': 'none', 'first-3': 'none' })).toBe(
    'completed',
  )
})

test('[A4] answers to other sections count for nothing', () => {
  expect(sectionProgress(first!, { 'second-1': 4, 'time-1': 1 })).toBe('not started')
})

test('[A4] a section of topics is counted by its topics’ items', () => {
  expect(sectionProgress(room!, { 'time-1': 1 })).toBe('in progress')
  expect(sectionProgress(room!, { 'time-1': 1, 'place-known-1': 'none' })).toBe('completed')
})
