import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeData, readAnswers, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { everyItem } from './every-item'
import { titleOf, wordsOf } from './read-page'

describe('submitting', () => {
  let server: TestServer
  let ann: Visitor
  let id: string

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    id = await ann.start('social-skill', { tier: 'project' })
  })
  afterAll(() => server.stop())
  beforeEach(() => {
    changeData(server, 'delete from answer where assessment_id = ?', id)
    changeData(server, 'update assessment set submitted_at = null where id = ?', id)
  })

  const save = (answers: Record<string, string>) => ann.postJson(`/assessments/${id}/answers`, { answers })
  const submit = (fields: Record<string, string> = {}) => ann.post(`/assessments/${id}/check`, fields)
  const row = () =>
    readRows(server, 'select submitted_at, updated_at, tier from assessment where id = ?', id)[0]!

  it('with gaps it says which sections and links there, and submits nothing', async () => {
    await save(everyItem('social-skill', '4', 'framing-2', 'brokering-translating-1'))
    const response = await submit()
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(titleOf(html)).toMatch(/^Error: Check your answers/)
    expect(wordsOf(html)).toMatch(/^Some questions are not answered /)
    const summary = /<ul class="[^"]*error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets).toEqual(['section-framing', 'section-brokering-translating'])
    for (const section of ['framing', 'brokering-translating']) {
      expect(html).toContain(`id="section-${section}"`)
      expect(html).toContain(`href="/assessments/${id}/sections/${section}?check"`)
    }
    expect(row()['submitted_at']).toBeNull()
  })

  it('with gaps confirmed it is submitted, and a scale with too few answers says so instead of a number', async () => {
    // One of three is under two thirds; two of three are enough: (4 + 4) / 2 = 4.
    await save(everyItem('social-skill', '4', 'framing-2', 'framing-3', 'seizing-opportunities-1'))
    const response = await submit({ gaps: 'confirmed' })
    expect(response.headers.get('Location')).toBe(`/assessments/${id}/profile`)
    const profile = await (await ann.get(`/assessments/${id}/profile`)).text()
    const table = wordsOf(/<table class="nhsuk-table app-scores"[\s\S]*?<\/table>/.exec(profile)?.[0] ?? '')
    expect(table.match(/not enough answers/g)).toHaveLength(1)
    expect(profile).toMatch(/href="#scale-framing"[\s\S]{0,200}?No score: <!-- -->not enough answers/)
    expect(profile).toMatch(/href="#scale-seizing-opportunities"[\s\S]{0,150}?>4\.0</)
  })

  it('with nothing answered at all it can still be submitted once confirmed', async () => {
    expect((await submit()).status).toBe(400)
    expect((await submit({ gaps: 'yes' })).status).toBe(400)
    expect((await submit({ gaps: 'confirmed' })).status).toBe(302)
    expect((await ann.get(`/assessments/${id}/profile`)).status).toBe(200)
  })

  it('without gaps it needs no confirmation: importance and context may be skipped', async () => {
    await save(everyItem('social-skill', '3'))
    expect((await submit()).headers.get('Location')).toBe(`/assessments/${id}/profile`)
    expect(row()['submitted_at']).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('“No opportunity in my role” is an answer to the question, so it leaves no gap', async () => {
    await save(everyItem('social-skill', 'none'))
    expect((await submit()).status).toBe(302)
  })

  it('before it is submitted there is no profile, no document and no exploring, only the way back', async () => {
    for (const page of ['profile', 'profile.pdf', 'explore']) {
      const response = await ann.get(`/assessments/${id}/${page}`)
      expect([response.status, response.headers.get('Location')]).toEqual([302, `/assessments/${id}`])
    }
  })

  describe('afterwards it cannot be changed', () => {
    let before: unknown
    const state = () => [row(), readAnswers(server, id), countImportance()]
    const countImportance = () =>
      readRows(server, 'select count(*) as n from scale_importance where assessment_id = ?', id)

    beforeEach(async () => {
      await save({ 'framing-1': '4' })
      await submit({ gaps: 'confirmed' })
      before = state()
    })

    it('the autosave is told so with a conflict', async () => {
      const response = await save({ 'framing-1': '1' })
      expect([response.status, await response.json()]).toEqual([
        409,
        { error: 'This assessment has been submitted.' },
      ])
      expect(state()).toEqual(before)
    })

    it.each([
      ['a section', '/sections/framing', { 'answer.framing-1': '1', 'importance.framing': '2' }],
      ['clearing a section', '/sections/framing', { go: 'clear' }],
      ['the role facts', '/role', { tier: 'executive' }],
      ['submitting', '/check', { gaps: 'confirmed' }],
    ])('a form posted from an old tab for %s leads to the profile', async (_what, path, fields) => {
      const response = await ann.post(`/assessments/${id}${path}`, fields)
      expect([response.status, response.headers.get('Location')]).toEqual([302, `/assessments/${id}/profile`])
      expect(state()).toEqual(before)
    })

    it.each(['', '/role', '/sections/framing', '/check'])(
      'opening ASSESSMENT%s leads to the profile',
      async (path) => {
        const response = await ann.get(`/assessments/${id}${path}`)
        expect([response.status, response.headers.get('Location')]).toEqual([
          302,
          `/assessments/${id}/profile`,
        ])
      },
    )
  })
})
