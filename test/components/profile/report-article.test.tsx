import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportArticle } from '../../../app/components/profile/report-article'
import type { Answers } from '../../../app/domain/answers/answers'
import { buildProfileReport } from '../../../app/domain/profile/build-profile-report'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import { makeCompanion, makeQuestionnaire, makeScale, source } from '../../factories/questionnaire'

const meta = { submittedAt: '2026-03-12T10:30:00.000Z', facts: [] }
const scored: Answers = {
  'first-1': 5,
  'first-2': 5,
  'first-3': 5,
  'second-1': 1,
  'second-2': 1,
  'second-3': 1,
}
const { optionSets, topicGroups } = makeCompanion()

function show(asked: Questionnaire, answers: Answers, companion: Questionnaire | null = null) {
  const report = buildProfileReport(asked, companion, answers, {}, meta, () => 'Elsewhere')
  const html = renderToStaticMarkup(
    <ReportArticle
      report={report}
      sources={[source]}
      terms={[]}
      ownLabel="Now"
      answerAgain={<a href="/again">Answer again</a>}
    />,
  )
  const headings = [...html.matchAll(/<h[12][^>]*>(.*?)<\/h/g)].map((match) => match[1])
  return { html, headings, words: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') }
}

test('[R10] a picture of a programme is called that, and its topics stand under their own title', () => {
  const asked = makeQuestionnaire({ about: 'programme', importance: undefined, optionSets, topicGroups })
  const { headings, words } = show(asked, { ...scored, 'time-1': 1 })
  expect(headings).toEqual([
    'How you see this programme',
    'The picture',
    'Higher in this picture',
    'Lower in this picture',
    'Your room to act',
    'Scale by scale',
  ])
  expect(words).toContain('how certain the scores are is not known yet. There is no total and no pass mark.')
  expect(words).not.toMatch(/your own|strengths|your role|trained|not answered this time/i)
})

test('[R11] context is said to be unanswered only where it was asked', () => {
  expect(show(makeQuestionnaire(), scored).words).not.toContain('not answered this time')
  const { headings, words } = show(makeQuestionnaire(), scored, makeCompanion())
  expect(headings).toContain('Surroundings')
  expect(words).toContain('Those questions were not answered this time')
})

test('[R11] a questionnaire of topics has its title once', () => {
  const { headings, words } = show(makeCompanion({ title: 'Your situation' }), { 'time-1': 1 })
  expect(headings).toEqual(['Your situation', 'Your room to act'])
  expect(words.match(/Your situation/g)).toHaveLength(1)
})

test('[R11] without any score there is one sentence and a way to answer again, and nothing is drawn', () => {
  const { html, headings, words } = show(makeQuestionnaire(), {})
  expect(headings).toEqual(['Your profile', 'Your scores', 'Scale by scale'])
  expect(html).not.toMatch(/<svg|<table/)
  expect(words).toContain('No scale has a score: too few questions were answered. Answer again')
  expect(show(makeQuestionnaire(), scored).words).not.toContain('Answer again')
  expect(show(makeCompanion(), {}).words).toContain('None of these questions was answered. Answer again')
})

test('each scale shows the answers that were given, on the screen only', () => {
  const { html } = show(makeQuestionnaire(), { ...scored, 'first-3': 'none' })
  const [given] = /<details class="[^"]*app-no-print">.*?<\/details>/.exec(html) ?? ['']
  expect(given).toContain('Your answers')
  expect(given).toContain('<dt>I do what first-1 says.</dt><dd>Almost always</dd>')
  expect(given).toContain('<dt>I do what first-3 says.</dt><dd>No opportunity in my role</dd>')
  expect(show(makeQuestionnaire(), { 'first-1': 5 }).html).toContain('<dd>Not answered</dd>')
})

test('scales of other questionnaires are pointed to as such', () => {
  const related = [{ questionnaire: 'other', scale: 'third' }]
  const { words } = show(makeQuestionnaire({ scales: [makeScale('first', 3, { related })] }), scored)
  expect(words).toContain('In other questionnaires: Elsewhere')
})
