import { describe, expect, test } from 'vitest'
import { writeProfilePdf } from '../../app/documents/profile-pdf.server'
import { buildProfileReport } from '../../app/domain/profile/build-profile-report'
import type { Answers } from '../../app/domain/answers/answers'
import type { Questionnaire } from '../../app/domain/questionnaire/questionnaire-schema'
import { makeCompanion, makeItem, makeQuestionnaire, source } from '../factories/questionnaire'
import { flatten, readTaggedPdf } from './read-tagged-pdf'

const meta = { submittedAt: '2026-03-12T10:30:00.000Z', facts: [] }
const { optionSets, topicGroups } = makeCompanion()
const scored: Answers = {
  'first-1': 5,
  'first-2': 5,
  'first-3': 5,
  'second-1': 1,
  'second-2': 1,
  'second-3': 1,
}

async function write(asked: Questionnaire, answers: Answers, companion: Questionnaire | null = null) {
  const report = buildProfileReport(asked, companion, answers, {}, meta, () => null)
  const pdf = readTaggedPdf(
    await writeProfilePdf(report, {
      createdAt: new Date('2026-03-13T09:00:00.000Z'),
      compress: false,
      sources: [source, { ...source, id: 'another', title: 'Of topics' }],
      origin: 'https://profile.example',
    }),
  )
  const elements = flatten(pdf.document)
  const headings = elements
    .filter(({ type }) => /^H\d$/.test(type))
    .map(({ type, text }) => `${type} ${text}`)
  return { ...pdf, text: pdf.document.text, types: elements.map(({ type }) => type), headings }
}

test('[R10] a picture of a group has no strengths, and its topics stand under their own title', async () => {
  const { text, headings } = await write(
    makeQuestionnaire({ about: 'team', importance: undefined, optionSets, topicGroups }),
    { ...scored, 'time-1': 1 },
  )
  expect(headings).toEqual([
    'H1 A sample: how you see this group',
    'H2 At a glance',
    'H2 The scores',
    'H2 Higher in this picture',
    'H3 Title of first',
    'H2 Lower in this picture',
    'H3 Title of second',
    'H2 Your room to act',
    'H2 Where this comes from',
  ])
  expect(text).toContain('This is how you saw this group when you answered')
  expect(text).not.toMatch(/your own|strengths|your role|your profile|trained|your situation/i)
})

describe('a questionnaire of topics', () => {
  const topics = makeCompanion({ title: 'Your situation' })

  test('[R11] is headed once, and has neither radar nor scores', async () => {
    const { title, headings, types, text } = await write(topics, { 'time-1': 1 })
    expect(title).toBe('Your situation, 12 March 2026')
    expect(headings).toEqual(['H1 Your situation', 'H2 Your room to act', 'H2 Where this comes from'])
    expect(types).not.toContain('Figure')
    expect(types).not.toContain('Table')
    expect(text).toContain('Too little')
    expect(text).toContain('Some of it can’t be trained')
  })

  test('of which nothing was answered says so', async () => {
    const { headings, text } = await write(topics, {})
    expect(headings).toEqual(['H1 Your situation', 'H2 Where this comes from'])
    expect(text).toContain('None of these questions was answered.')
  })
})

test('[R11] without any score there is one sentence, no radar, no ranking and no empty table', async () => {
  const { headings, types, text } = await write(makeQuestionnaire(), {})
  expect(headings).toEqual(['H1 A sample: your profile', 'H2 Your scores', 'H2 Where this comes from'])
  expect(types).not.toContain('Figure')
  expect(types).not.toContain('Table')
  expect(text).toContain('No scale has a score: too few questions were answered.')
})

test('[P13] sources of the topics that are told are named too, with the pages that show each item', async () => {
  const [group] = topicGroups
  const cited = makeItem('time-1', {
    provenance: { source: 'another', locator: 'Findings', line: 3, anchor: 'a phrase' },
  })
  const companion = makeCompanion({
    topicGroups: [{ ...group!, topics: [{ ...group!.topics[0]!, item: cited }, group!.topics[1]!] }],
  })
  const told = await write(makeQuestionnaire(), { ...scored, 'time-1': 1 }, companion)
  expect(told.text).toContain('(2020). A source. A publisher.')
  expect(told.text).toContain('(2020). Of topics. A publisher.')
  expect(told.text).toContain(
    'shown at https://profile.example/questionnaires/sample and https://profile.example/questionnaires/surroundings.',
  )
  const untold = await write(makeQuestionnaire(), { ...scored, 'place-known-1': 1 }, companion)
  expect(untold.text).not.toContain('Of topics')
})
