import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countRows, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { everyItem } from './every-item'
import { fieldsOf, titleOf, wordsOf } from './read-page'

const facts = {
  tier: 'thematic',
  stage: 'under-way',
  function: 'lay',
  sector: 'local-authority',
  ics: 'black-country',
}

describe('what a person says about their role (P4)', () => {
  let server: TestServer
  let ann: Visitor
  let people = 0

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    ann = newVisitor(server)
    await ann.signIn(`ann-${(people += 1)}@council.example`)
  })

  const stored = (id: string) =>
    readRows(server, 'select tier, stage, function, sector, ics_id from assessment where id = ?', id)[0]

  it('is all optional: an empty form, or none at all, starts an assessment', async () => {
    const nothing = { tier: null, stage: null, function: null, sector: null, ics_id: null }
    expect(stored(await ann.start('social-skill'))).toEqual(nothing)
    expect(stored(await ann.start('system-leadership', { tier: '', stage: '', sector: '' }))).toEqual(nothing)
  })

  it('is kept with the assessment, and can be changed until it is submitted', async () => {
    const id = await ann.start('social-skill', facts)
    const { ics, ...same } = facts
    expect(stored(id)).toEqual({ ...same, ics_id: ics })
    const response = await ann.post(`/assessments/${id}/role`, { ...facts, tier: 'project', ics: '' })
    expect(response.headers.get('Location')).toBe(`/assessments/${id}`)
    expect(stored(id)).toEqual({ ...same, tier: 'project', ics_id: null })
  })

  it.each([
    ['tier', 'emperor'],
    ['stage', 'finished'],
    ['function', '__proto__'],
    ['sector', 'Local authority'],
    ['ics', 'atlantis'],
  ])(
    'a %s outside the options starts nothing, says so at the field and keeps the rest',
    async (field, value) => {
      const response = await ann.post('/assessments/new/social-skill', {
        ...facts,
        consent: 'yes',
        [field]: value,
      })
      const html = await response.text()
      expect(response.status).toBe(400)
      expect(titleOf(html)).toMatch(/^Error: About your role/)
      expect(wordsOf(html)).toMatch(/^There is a problem Choose one of the options, or leave it open/)
      expect(html).toContain(`<a href="#${field}">`)
      expect(html).toContain(`id="${field}"`)
      const rest = Object.entries(facts).filter(([name]) => name !== field)
      const leftOpen = field === 'sector' || field === 'ics' ? { [field]: '' } : {}
      expect(fieldsOf(html)).toEqual({ ...Object.fromEntries(rest), ...leftOpen, consent: 'yes' })
      const started = readRows(
        server,
        'select assessment.id from assessment join person on person.id = respondent_id where email = ?',
        `ann-${people}@council.example`,
      )
      expect(started).toEqual([])
    },
  )

  it('a new assessment starts with the role facts of the last one and with nothing else', async () => {
    const first = await ann.start('system-leadership', facts)
    await ann.postJson(`/assessments/${first}/answers`, {
      answers: { ...everyItem('system-leadership', '4'), 'expertise-1': '3' },
      importance: { 'think-ahead': '5' },
    })
    await ann.post(`/assessments/${first}/check`)

    for (const questionnaire of ['system-leadership', 'social-skill']) {
      const form = await (await ann.get(`/assessments/new/${questionnaire}`)).text()
      expect(fieldsOf(form)).toEqual(facts)
      const id = await ann.start(questionnaire, fieldsOf(form))
      const { ics, ...same } = facts
      expect(stored(id)).toEqual({ ...same, ics_id: ics })
      expect([countRows(server, 'answer', id), countRows(server, 'scale_importance', id)]).toEqual([0, 0])
      const section = questionnaire === 'social-skill' ? 'framing' : 'think-ahead'
      const fields = fieldsOf(await (await ann.get(`/assessments/${id}/sections/${section}`)).text())
      expect(Object.values(fields).every((value) => value === '')).toBe(true)
    }
    expect(countRows(server, 'answer', first)).toBe(40)
  })

  it("one person's role facts are not another's to start with", async () => {
    await ann.start('social-skill', facts)
    const bob = newVisitor(server)
    await bob.signIn(`bob-${people}@council.example`)
    const fields = fieldsOf(await (await bob.get('/assessments/new/social-skill')).text())
    expect(fields, 'no radio is chosen beforehand').toEqual({ sector: '', ics: '' })
  })
})
