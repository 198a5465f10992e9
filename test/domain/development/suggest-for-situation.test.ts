import { expect, test } from 'vitest'
import type { Activity } from '../../../app/domain/development/activity'
import { indexCatalogue } from '../../../app/domain/development/index-catalogue'
import { suggestForSituation } from '../../../app/domain/development/suggest-for-situation'
import { loadCatalogue } from '../../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../../questionnaires/index'
import { makeActivity, makeSession } from '../../factories/activity'
import { makeReader } from '../../factories/suggestion-request'

const topic = (id: string) => ({ questionnaire: 'surroundings', topic: id })
const about = (id: string, format: Activity['format'], changes: Partial<Activity> = {}) =>
  makeActivity(id, { format, develops: [], addresses: [topic('time')], ...changes })

function suggest(
  topics: readonly string[],
  activities: readonly Activity[],
  settled: readonly string[] = [],
) {
  return suggestForSituation(
    topics.map(topic),
    makeReader(),
    indexCatalogue(activities),
    settled,
    '2026-11-25',
  ).map(({ activityId }) => activityId)
}

test('[G11] a situation gets a conversation and cover for each other, never a course', () => {
  const activities = [
    about('course', 'course'),
    about('cover', 'coverage'),
    about('talk', 'conversation'),
    about('longer-talk', 'conversation', { minutes: 90 }),
  ]
  expect(suggest(['time'], activities)).toEqual(['talk', 'cover'])
  expect(suggest(['place'], activities)).toEqual([])
})

test('[G11] the own ICS’s comes before a shorter one of the starter set', () => {
  const own = about('own', 'conversation', { minutes: 90, owner: { kind: 'ics', id: 'north' } })
  expect(suggest(['time'], [about('starter', 'conversation'), own])).toEqual(['own'])
})

test('[G6, G11] nothing twice, settled, past, withdrawn or only for others', () => {
  const both = about('both', 'conversation', { addresses: [topic('time'), topic('place')] })
  expect(suggest(['time', 'place'], [both])).toEqual(['both'])
  expect(suggest(['time'], [both], ['both'])).toEqual([])
  const useless = [
    about('past', 'conversation', { sessions: [makeSession('2026-01-01')] }),
    about('retired', 'conversation', { state: 'retired' }),
    about('for-boards', 'coverage', { forWhom: { tiers: ['executive'], functions: [], sectors: [] } }),
  ]
  expect(suggest(['time'], useless)).toEqual([])
})

test('[G11] five at most, from the starter set for every topic of context and licence', () => {
  const library = loadQuestionnaires('questionnaires')
  const catalogue = indexCatalogue(loadCatalogue('catalogue', library))
  const topics = library
    .latest('context-and-licence')!
    .topicGroups.flatMap((group) =>
      group.topics.map(({ id }) => ({ questionnaire: 'context-and-licence', topic: id })),
    )
  const suggestFor = (asked: typeof topics) =>
    suggestForSituation(asked, makeReader(), catalogue, [], '2026-11-25')
  expect(suggestFor(topics)).toHaveLength(5)
  for (const each of topics) {
    const found = suggestFor([each])
    expect(found.length, each.topic).toBeGreaterThanOrEqual(1)
    for (const { format } of found) expect(['conversation', 'coverage']).toContain(format)
  }
})
