import { describe, expect, test } from 'vitest'
import {
  concerns,
  suggestQuestionnaires,
  workRoles,
} from '../../../app/domain/questionnaire/suggest-questionnaires'
import { loadQuestionnaires } from '../../../questionnaires/index'

const { questionnaires, latest } = loadQuestionnaires('questionnaires')
const pairs = concerns.flatMap(({ id: concern }) => workRoles.map(({ id: role }) => [concern, role] as const))
const idsFor = (...pair: (typeof pairs)[number]) =>
  suggestQuestionnaires(...pair).map(({ questionnaire }) => questionnaire)

describe.each(pairs)('for %s and %s', (concern, role) => {
  test('one to three questionnaires that are shipped, each once and with a reason', () => {
    const suggestions = suggestQuestionnaires(concern, role)
    const ids = suggestions.map(({ questionnaire }) => questionnaire)
    expect(ids.length).toBeGreaterThanOrEqual(1)
    expect(ids.length).toBeLessThanOrEqual(3)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { questionnaire, why } of suggestions) {
      expect(latest(questionnaire), questionnaire).toBeDefined()
      expect(why).toMatch(/^[A-Z].+\.$/)
    }
  })

  test('[P10] a questionnaire that is about what was asked for comes first', () => {
    const about = {
      self: 'self',
      team: 'team',
      system: 'system',
      change: 'programme',
      situation: 'situation',
    }[concern]
    expect(latest(idsFor(concern, role)[0]!)!.about).toBe(about)
  })
})

test('clinicians are shown the clinical one first, and the broad one beside it', () => {
  expect(idsFor('self', 'clinical')).toEqual(['clinical-contribution', 'system-leadership'])
})

test('the clinical one is shown to nobody else', () => {
  for (const [concern, role] of pairs) {
    if (concern !== 'self' || role !== 'clinical')
      expect(idsFor(concern, role)).not.toContain('clinical-contribution')
  }
})

test('who works across organisations is shown the broad one and the social skills', () => {
  expect(idsFor('self', 'across')).toEqual(['system-leadership', 'social-skill'])
  expect(idsFor('self', 'own')).toEqual(['system-leadership'])
})

test('every questionnaire is suggested to somebody', () => {
  const suggested = new Set(pairs.flatMap((pair) => idsFor(...pair)))
  expect([...suggested].sort()).toEqual([...new Set(questionnaires.map(({ id }) => id))].sort())
})
