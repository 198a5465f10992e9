import { describe, expect, test } from 'vitest'
import {
  activityFormats,
  isActivityFormatAboutSituation,
} from '../../app/domain/development/activity-formats'
import { loadCatalogue } from '../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../questionnaires/index'

const library = loadQuestionnaires('questionnaires')
const activities = loadCatalogue('catalogue', library)

const scales = library.questionnaires.flatMap((questionnaire) =>
  questionnaire.scales.map((scale) => [questionnaire.id, scale.id] as const),
)
const topics = library
  .latest('context-and-licence')!
  .topicGroups.flatMap((group) => group.topics.map((topic) => topic.id))

test('[G1] there are at least 60 activities, in every format', () => {
  expect(activities.length).toBeGreaterThanOrEqual(60)
  expect(new Set(activities.map(({ format }) => format))).toEqual(
    new Set(activityFormats.map(({ id }) => id)),
  )
})

test('every scale is looked at: 13 capabilities, 7 skills, 4 contributions, 5 factors, 6 and 7 conditions', () => {
  expect(scales).toHaveLength(13 + 7 + 4 + 5 + 6 + 7)
})

describe.each(scales)('%s/%s', (questionnaire, scale) => {
  const found = activities.filter(({ develops }) =>
    develops.some((each) => each.questionnaire === questionnaire && each.scale === scale),
  )

  test('[G2] has at least three activities, in at least two formats', () => {
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(new Set(found.map(({ format }) => format)).size).toBeGreaterThanOrEqual(2)
  })

  test('[G2] has one that is free and one that takes under an hour', () => {
    expect(found.filter(({ cost }) => cost.pounds === 0)).not.toEqual([])
    expect(found.filter(({ minutes }) => minutes < 60)).not.toEqual([])
  })

  test('[G2] has three that are for everybody, or for every clinician', () => {
    const isOpen = ({ forWhom }: (typeof found)[number]) =>
      forWhom.tiers.length + forWhom.sectors.length === 0 &&
      (forWhom.functions.length === 0 || questionnaire === 'clinical-contribution')
    expect(found.filter(isOpen).length).toBeGreaterThanOrEqual(3)
  })
})

test.each(['collaboration-factors', 'system-conditions', 'change-conditions'])(
  '[G2] each scale of %s has something that a team does together',
  (questionnaire) => {
    const together = activities.filter(({ format }) =>
      ['team-session', 'whole-team-programme', 'place-based-project'].includes(format),
    )
    for (const { id } of library.latest(questionnaire)!.scales) {
      const found = together.filter(({ develops }) =>
        develops.some((each) => each.questionnaire === questionnaire && each.scale === id),
      )
      expect(found, id).not.toEqual([])
    }
  },
)

test('[G3] every topic of context and licence gets a conversation or coverage, and no course', () => {
  expect(topics).toHaveLength(15)
  for (const topic of topics) {
    const found = activities.filter(({ addresses }) => addresses.some((each) => each.topic === topic))
    expect(found, topic).not.toEqual([])
    for (const { format } of found) expect(['conversation', 'coverage']).toContain(format)
  }
  for (const { format, develops } of activities) {
    if (isActivityFormatAboutSituation(format)) expect(develops).toEqual([])
  }
})

test('no two are alike in title or text', () => {
  const words = (text: string) => new Set(text.toLowerCase().match(/[a-z’]{4,}/g))
  const seen = activities.map(({ id, title, whatYouDo }) => ({ id, title, words: words(whatYouDo) }))
  expect(new Set(seen.map(({ title }) => title.toLowerCase())).size).toBe(seen.length)
  for (const [index, a] of seen.entries()) {
    for (const b of seen.slice(0, index)) {
      const shared = [...a.words].filter((word) => b.words.has(word)).length
      expect(shared / Math.min(a.words.size, b.words.size), `${a.id} and ${b.id}`).toBeLessThan(0.5)
    }
  }
})

test('each says in a few sentences what one does', () => {
  for (const { id, whatYouDo } of activities) {
    const sentences = whatYouDo.split(/[.?!](?:\s|$)/).filter(Boolean)
    expect(sentences.length, id).toBeGreaterThanOrEqual(3)
    expect(whatYouDo.length, id).toBeLessThanOrEqual(600)
  }
})

test('[P9] what is our own judgement is said to be, and most of it comes from a source', () => {
  const own = activities.filter(({ provenance }) => provenance.length === 0)
  for (const { why } of own) expect(why).toMatch(/our judgement/)
  expect(own.length).toBeLessThan(activities.length / 10)
})

test('no word is one that screens never use', () => {
  for (const { title, whatYouDo, why, timing, cost } of activities) {
    const text = [title, whatYouDo, why, timing, cost.note].join(' ')
    expect(text).not.toMatch(/!|validated|<|https?:|\bas a leader\b/i)
  }
})
