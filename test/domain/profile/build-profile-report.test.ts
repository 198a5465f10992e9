import { expect, test } from 'vitest'
import type { Answers, ScaleImportance } from '../../../app/domain/answers/answers'
import { buildProfileReport } from '../../../app/domain/profile/build-profile-report'
import { deepFreeze } from '../../factories/deep-freeze'
import { makeCompanion, makeItem, makeQuestionnaire, makeScale } from '../../factories/questionnaire'

const questionnaire = makeQuestionnaire({
  scales: [
    makeScale('first', 3, {
      related: [
        { questionnaire: 'other', scale: 'third' },
        { questionnaire: 'gone', scale: 'fourth' },
      ],
    }),
    makeScale('second'),
    makeScale('third'),
  ],
})
const meta = deepFreeze({ submittedAt: '2026-02-01T09:00:00.000Z', facts: [['Tier', 'Thematic'] as const] })
const titleOf = (id: string) => (id === 'other' ? 'Another scale' : undefined)

const answers: Answers = deepFreeze({
  'first-1': 5,
  'first-2': 4,
  'first-3': 5,
  'second-1': 2,
  'second-2': 'none',
  'second-3': 3,
  'third-1': 4,
})
const importance: ScaleImportance = deepFreeze({ first: 2, second: 5 })

const build = (given: Answers, companion = makeCompanion(), rated = importance) =>
  buildProfileReport(questionnaire, companion, given, rated, meta, titleOf)

test('[R8] scales are reported in the questionnaire’s order with scores, counts and importance in words', () => {
  const report = build(answers)
  expect(
    report.scales.map(({ id, score, reason, answered, asked, importance }) => [
      id,
      score,
      reason,
      answered,
      asked,
      importance,
    ]),
  ).toEqual([
    ['first', 14 / 3, null, 3, 3, { value: 2, label: 'A little' }],
    ['second', 2.5, null, 2, 3, { value: 5, label: 'Essentially' }],
    ['third', null, 'not enough answers', 1, 3, null],
  ])
  expect(report.strengths.shown).toEqual(['first'])
  expect(report.growthAreas).toEqual({ shown: ['second'], tied: [], equal: [], basis: 'importance' })
  expect(report.sentences).toEqual([
    'On a scale from 1 to 5, the scores run from 2.5 for “Title of second” to 4.7 for “Title of first”.',
    '“Title of third” has no score: too few of its questions were answered.',
  ])
})

test('[R8] it says what was asked, when, and in which role', () => {
  expect(build(answers)).toMatchObject({
    questionnaire: { id: 'sample', version: 1, title: 'A sample' },
    submittedAt: '2026-02-01T09:00:00.000Z',
    facts: [['Tier', 'Thematic']],
  })
})

test('[R8] related scales that exist nowhere are left out', () => {
  expect(build(answers).scales[0]?.related).toEqual([
    { questionnaire: 'other', scale: 'third', title: 'Another scale' },
  ])
})

test('[R8] context is told in the words of the options, unanswered topics beside it, and changes no score', () => {
  const report = build({ ...answers, 'time-1': 'none' })
  expect(report.context).toMatchObject([
    {
      title: 'Your room to act',
      topics: [
        { id: 'time', statement: 'The time I have is:', answer: 'Hard to say' },
        { id: 'place-known', answer: null },
      ],
    },
  ])
  expect(build({ ...answers, 'time-1': 2 }).context[0]?.topics[0]?.answer).toBe('Enough')
  expect(report.scales).toEqual(build(answers).scales)
  expect(report.sentences).toEqual(build(answers).sentences)
})

test('[R8] context of which nothing was answered, and an absent companion, are no context', () => {
  expect(build(answers).context).toEqual([])
  expect(buildProfileReport(questionnaire, null, answers, {}, meta, titleOf).context).toEqual([])
})

test('[R11] topics of the questionnaire itself are told, under their own title, and are no context', () => {
  const { optionSets, topicGroups } = makeCompanion()
  const own = makeQuestionnaire({ optionSets, topicGroups })
  const report = buildProfileReport(own, null, { 'time-1': 1 }, {}, meta, titleOf)
  expect(report.topics).toMatchObject([
    {
      title: 'Your room to act',
      introduction: 'What surrounds your work.',
      topics: [{ answer: 'Too little' }, {}],
    },
  ])
  expect(report.context).toEqual([])
  expect(report.companion).toBeNull()
  expect(build(answers).companion).toEqual({ id: 'surroundings', title: 'Surroundings' })
})

test('[R8] the same answers give the same report, and answers to nothing asked change nothing', () => {
  expect(build(answers)).toEqual(build({ ...answers }))
  expect(build({ ...answers, 'elsewhere-1': 5 })).toEqual(build(answers))
})

test('[R8, P1] a report holds no total', () => {
  expect(Object.keys(build(answers)).sort()).toEqual([
    'about',
    'companion',
    'context',
    'facts',
    'growthAreas',
    'questionnaire',
    'scales',
    'sentences',
    'strengths',
    'submittedAt',
    'topics',
    'words',
  ])
})

test('[A5, S2] each scale tells what was asked and which words were chosen, reversed ones as they were chosen', () => {
  const reversed = makeQuestionnaire({
    scales: [
      makeScale('only', 3, { items: [makeItem('a', { reversed: true }), makeItem('b'), makeItem('c')] }),
    ],
  })
  const report = buildProfileReport(reversed, null, { a: 1, b: 'none' }, {}, meta, titleOf)
  expect(report.scales[0]?.answers).toEqual([
    { text: 'I do what a says.', answer: 'Almost never' },
    { text: 'I do what b says.', answer: 'No opportunity in my role' },
    { text: 'I do what c says.', answer: null },
  ])
})
