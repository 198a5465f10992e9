import { describe, expect, test } from 'vitest'
import { listProvenances } from '../../app/domain/questionnaire/list-provenances'
import { listSections } from '../../app/domain/questionnaire/list-sections'
import { markGlossaryTerms } from '../../app/domain/questionnaire/mark-glossary-terms'
import { readingGrade } from '../../app/domain/questionnaire/reading-grade'
import { loadQuestionnaires } from '../../questionnaires/index'

const library = loadQuestionnaires('questionnaires')
const { questionnaires } = library

/** id, about, scales, items a scale (null: they differ), topics. DESIGN §4. */
const SHIPPED = [
  ['system-leadership', 'self', 13, 3, 0],
  ['social-skill', 'self', 7, 3, 0],
  ['clinical-contribution', 'self', 4, 4, 0],
  ['collaboration-factors', 'team', 5, 4, 0],
  ['system-conditions', 'system', 6, null, 0],
  ['change-conditions', 'programme', 7, 3, 5],
  ['context-and-licence', 'situation', 0, null, 15],
] as const

const itemsOf = (questionnaire: (typeof questionnaires)[number]) => [
  ...questionnaire.scales.flatMap((scale) => scale.items),
  ...questionnaire.topicGroups.flatMap((group) => group.topics.map((topic) => topic.item)),
]

test('the seven questionnaires are shipped, in the order of their table', () => {
  expect(questionnaires.map(({ id, version }) => `${id}@${version}`)).toEqual(
    SHIPPED.map(([id]) => `${id}@1`),
  )
})

test.each(SHIPPED)('%s is about %s and has %i scales', (id, about, scales, itemsAScale, topics) => {
  const questionnaire = library.find(`${id}@1`)!
  expect(questionnaire.about).toBe(about)
  expect(questionnaire.scales).toHaveLength(scales)
  expect(questionnaire.topicGroups.flatMap((group) => group.topics)).toHaveLength(topics)
  if (itemsAScale !== null) {
    expect(questionnaire.scales.map((scale) => scale.items.length)).toEqual(Array(scales).fill(itemsAScale))
  }
})

test('system-conditions asks about 28 items', () => {
  expect(Math.abs(itemsOf(library.find('system-conditions')!).length - 28)).toBeLessThanOrEqual(2)
})

test('clinical-contribution comes from its one source and covers all thirteen activities', () => {
  const provenances = listProvenances(library.find('clinical-contribution')!).map(({ value }) => value)
  expect(new Set(provenances.map(({ source }) => source))).toEqual(new Set(['waring-2023']))
  const places = itemsOf(library.find('clinical-contribution')!).map(({ provenance }) => provenance.anchor)
  expect(new Set(places).size).toBeGreaterThanOrEqual(13)
})

describe.each(questionnaires.map((questionnaire) => [questionnaire.id, questionnaire] as const))(
  '%s',
  (_, questionnaire) => {
    const items = itemsOf(questionnaire)

    test('[Q14] reads at grade 9 or below', () => {
      expect(readingGrade(questionnaire)).toBeLessThanOrEqual(9)
    })

    test('[Q7] has at most one reversed item a scale, and no reversed topic', () => {
      for (const scale of questionnaire.scales) {
        expect(scale.items.filter((item) => item.reversed).length).toBeLessThanOrEqual(1)
      }
      for (const topic of questionnaire.topicGroups.flatMap((group) => group.topics)) {
        expect(topic.item.reversed).toBeUndefined()
      }
    })

    test('asks no two items in the same words', () => {
      expect(new Set(items.map((item) => item.text.toLowerCase())).size).toBe(items.length)
    })

    test('[P10] fits people who don’t call themselves leaders', () => {
      for (const item of items) expect(item.text).not.toMatch(/as a leader|my leadership/i)
    })

    test('offers a way not to answer with every item', () => {
      for (const { items: asked } of listSections(questionnaire)) {
        for (const { optionSet } of asked) expect(optionSet.none).toBeDefined()
      }
    })

    test('asks about importance, and along with context, just where it is about oneself', () => {
      const isSelf = questionnaire.about === 'self'
      expect(questionnaire.importance !== undefined).toBe(isSelf)
      expect(library.companionOf(questionnaire)?.id).toBe(isSelf ? 'context-and-licence' : undefined)
    })

    test('[Q10] section ids are unique over both parts', () => {
      const ids = listSections(questionnaire, library.companionOf(questionnaire)).map((section) => section.id)
      expect(new Set(ids).size).toBe(ids.length)
    })

    test('gives every scale related scales elsewhere, none of them its own and none twice', () => {
      for (const scale of questionnaire.scales) {
        const names = scale.related.map((related) => `${related.questionnaire}/${related.scale}`)
        expect(names.length).toBeGreaterThan(0)
        expect(names).not.toContain(`${questionnaire.id}/${scale.id}`)
        expect(new Set(names).size).toBe(names.length)
      }
    })
  },
)

test('every source of the bibliography is used', () => {
  const used = new Set(
    questionnaires.flatMap((each) => listProvenances(each).map(({ value }) => value.source)),
  )
  expect([...used].sort()).toEqual(library.sources.map(({ id }) => id).sort())
})

describe('[P12] the glossary', () => {
  const forms = library.glossary.flatMap((term) => [term.term, ...term.forms])

  test('has no form twice, none with loose spaces and no id twice', () => {
    const lower = forms.map((form) => form.toLowerCase())
    expect(lower.filter((form, at) => lower.indexOf(form) < at)).toEqual([])
    expect(forms.filter((form) => form !== form.trim().replace(/\s+/g, ' '))).toEqual([])
    const ids = library.glossary.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('[Q15] every form is found as its own term', () => {
    for (const term of library.glossary) {
      for (const form of term.forms) {
        expect(markGlossaryTerms(`Here ${form} stands.`, library.glossary)).toEqual([
          'Here ',
          { term, text: form },
          ' stands.',
        ])
      }
    }
  })

  test('explains place, neighbourhood, VCSE and tier', () => {
    const words = forms.map((form) => form.toLowerCase())
    for (const word of ['place', 'neighbourhood', 'vcse', 'tier']) {
      expect(words.some((form) => form.split(/[^a-z]+/).includes(word))).toBe(true)
    }
  })
})
