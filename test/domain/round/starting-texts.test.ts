import { expect, test } from 'vitest'
import { agreementKinds } from '../../../app/domain/round/agreement'
import { startingTexts } from '../../../app/domain/round/starting-texts'
import { provenanceSchema } from '../../../app/domain/questionnaire/questionnaire-schema'
import { loadQuestionnaires } from '../../../questionnaires/index'

test('[W2, P13] every starting text has a passage of the source that the principles and factors come from', () => {
  const { sources } = loadQuestionnaires('questionnaires')
  for (const { id, provenance } of startingTexts) {
    expect(provenanceSchema.safeParse(provenance).success, id).toBe(true)
    expect(
      sources.map((source) => source.id),
      id,
    ).toContain(provenance.source)
  }
})

test('[W2] there are six of the Devon principles, and each of the five factors is there', () => {
  expect(startingTexts.filter(({ id }) => id.startsWith('devon-'))).toHaveLength(6)
  const factors = startingTexts.flatMap(({ provenance }) => /^\d/.exec(provenance.locator) ?? [])
  expect([...new Set(factors)].sort()).toEqual(['1', '2', '3', '4', '5'])
})

test('[W2] starting texts are told apart, are of every kind, and each fits a line of an agreement', () => {
  expect(new Set(startingTexts.map(({ id }) => id)).size).toBe(startingTexts.length)
  expect(new Set(startingTexts.map(({ kind }) => kind))).toEqual(new Set(Object.keys(agreementKinds)))
  for (const { text } of startingTexts) expect(text.length).toBeLessThanOrEqual(500)
})

test('[W2] no starting text repeats a passage: it shares no four words in a row with it', () => {
  const rows = (text: string) => {
    const words = text.toLowerCase().match(/[a-z’']+/g) ?? []
    return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '))
  }
  for (const { id, text, provenance } of startingTexts) {
    expect(
      rows(text).filter((row) => rows(provenance.anchor).includes(row)),
      id,
    ).toEqual([])
  }
})
