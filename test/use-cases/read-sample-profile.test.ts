import { expect, test } from 'vitest'
import { readSampleProfile } from '../../app/use-cases/read-sample-profile'
import { loadQuestionnaires } from '../../questionnaires/index'
import { makeLibrary } from '../factories/library'

const library = loadQuestionnaires('questionnaires')

test('the sample profile shows every scale of the latest system-leadership, scored, and all of the context', () => {
  const report = readSampleProfile(library)
  const questionnaire = library.latest('system-leadership')!
  expect(report.scales.map(({ id }) => id)).toEqual(questionnaire.scales.map(({ id }) => id))
  expect(report.scales.every(({ score, importance }) => score !== null && importance !== null)).toBe(true)
  const answers = report.context.flatMap(({ topics }) => topics.map(({ answer }) => answer))
  expect(answers).toHaveLength(
    library.companionOf(questionnaire)!.topicGroups.flatMap(({ topics }) => topics).length,
  )
  expect(answers).not.toContain(null)
})

test('it shows both strengths and growth areas, and is nobody’s submitted assessment', () => {
  const report = readSampleProfile(library)
  expect(report.strengths.shown).not.toEqual([])
  expect(report.growthAreas).toMatchObject({ basis: 'importance' })
  expect(report.growthAreas.shown).not.toEqual([])
  expect(report.submittedAt).toBeNull()
})

test('without the questionnaire it says so', () => {
  expect(() => readSampleProfile(makeLibrary([]))).toThrow('system-leadership')
})
