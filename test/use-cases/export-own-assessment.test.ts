import { expect, test } from 'vitest'
import { exportOwnAssessment } from '../../app/use-cases/export-own-assessment'
import { loadQuestionnaires } from '../../questionnaires/index'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)

test('holds every answer as it was worded, every importance and every score', async () => {
  const amira = await addActor(deps(), 'amira')
  const exported = await exportOwnAssessment(deps(), amira, await complete(deps(), amira))
  expect(exported).toMatchObject({
    questionnaire: 'sample@1',
    title: 'A sample',
    startedAt: '2026-11-22T09:00:00.000Z',
    submittedAt: '2026-11-22T09:00:00.000Z',
  })
  const lines = exported!.rows.map(({ kind, id, text, value, words }) => [kind, id, text, value, words])
  const asked = 'How much does your role call for this now?'
  expect(lines).toEqual([
    ['fact', '', 'Started', '2026-11-22T09:00:00.000Z', ''],
    ['fact', '', 'Submitted', '2026-11-22T09:00:00.000Z', ''],
    ['answer', 'first-1', 'I do what first-1 says.', 4, 'Often'],
    ['answer', 'first-2', 'I do what first-2 says.', 5, 'Almost always'],
    ['answer', 'first-3', 'I do what first-3 says.', 'none', 'No opportunity in my role'],
    ['importance', 'first', asked, 5, 'Essentially'],
    ['answer', 'second-1', 'I do what second-1 says.', 2, 'Rarely'],
    ['answer', 'second-2', 'I do what second-2 says.', 3, 'Sometimes'],
    ['answer', 'second-3', 'I do what second-3 says.', 2, 'Rarely'],
    ['importance', 'second', asked, 4, 'A great deal'],
    ['answer', 'time-1', 'The time I have is:', 1, 'Too little'],
    ['answer', 'place-known-1', 'I do what place-known-1 says.', 'none', 'No opportunity in my role'],
    ['score', 'first', 'What first means.', 4.5, ''],
    ['score', 'second', 'What second means.', 3, ''],
  ])
})

test('what was left out stands there empty, and a scale without a score says why', async () => {
  const amira = await addActor(deps(), 'amira')
  const changes = { answers: { 'first-1': '4' }, importance: {} }
  const exported = await exportOwnAssessment(deps(), amira, await complete(deps(), amira, changes))
  const find = (kind: string, id: string) => exported!.rows.find((row) => row.kind === kind && row.id === id)
  expect(find('answer', 'second-2')).toMatchObject({ value: '', words: '' })
  expect(find('importance', 'first')).toMatchObject({ value: '', words: '' })
  expect(find('score', 'first')).toMatchObject({ value: '', words: 'not enough answers' })
})

test('the dates come first, then the role facts that were given, in words', async () => {
  const amira = await addActor(deps(), 'amira')
  const facts = { tier: 'project', stage: null, function: 'clinical', sector: 'vcse', icsId: 'devon' }
  const exported = await exportOwnAssessment(deps(), amira, await start(deps(), amira, sample, facts))
  expect(
    exported!.rows.filter(({ kind }) => kind === 'fact').map(({ text, value }) => [text, value]),
  ).toEqual([
    ['Started', '2026-11-22T09:00:00.000Z'],
    ['Submitted', 'Not yet'],
    ['Tier', 'Project'],
    ['Function', 'Clinical'],
    ['Sector', 'Voluntary, community and social enterprise (VCSE)'],
    ['Home integrated care system', expect.stringContaining('Devon')],
  ])
  expect(exported!.rows.slice(0, 6).every(({ kind }) => kind === 'fact')).toBe(true)
})

test('one in progress is exported as far as it goes, without scores', async () => {
  const amira = await addActor(deps(), 'amira')
  const exported = await exportOwnAssessment(deps(), amira, await start(deps(), amira))
  expect(exported!.submittedAt).toBeNull()
  expect(exported!.rows.filter(({ kind }) => kind === 'answer')).toHaveLength(8)
  expect(exported!.rows.filter(({ kind }) => kind === 'score')).toEqual([])
})

test('of a shipped questionnaire no item is left out', async () => {
  const shipped = loadQuestionnaires('questionnaires')
  const all = { ...deps(), library: shipped }
  const amira = await addActor(deps(), 'amira')
  for (const questionnaire of shipped.questionnaires) {
    const exported = await exportOwnAssessment(all, amira, await start(all, amira, questionnaire))
    const companion = shipped.companionOf(questionnaire)
    const texts = [questionnaire, ...(companion ? [companion] : [])].flatMap(({ scales, topicGroups }) => [
      ...scales.flatMap(({ items }) => items.map(({ text }) => text)),
      ...topicGroups.flatMap(({ topics }) => topics.map(({ item }) => item.text)),
    ])
    const answers = exported!.rows.filter(({ kind }) => kind === 'answer')
    expect(answers.map(({ text }) => text)).toEqual(texts)
  }
})
