import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countRows, readDataBytes, writeLogBack } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { everyItem } from './every-item'
import { wordsOf } from './read-page'

const tables = ['assessment', 'answer', 'scale_importance', 'assessment_use']

describe('deleting an assessment', () => {
  let server: TestServer
  let ann: Visitor

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
  })
  afterAll(() => server.stop())

  async function answered(questionnaire: string): Promise<string> {
    const id = await ann.start(questionnaire)
    await ann.postJson(`/assessments/${id}/answers`, {
      answers: { ...everyItem(questionnaire, '4'), 'expertise-1': '3' },
      importance: questionnaire === 'social-skill' ? { framing: '5' } : { 'think-ahead': '2' },
    })
    return id
  }
  const counts = (id: string) => tables.map((table) => countRows(server, table, id))

  it('removes every row of it and no row of another', async () => {
    const gone = await answered('social-skill')
    const kept = await answered('system-leadership')
    // 21 items and 39 items, one topic and one importance each.
    expect([counts(gone), counts(kept)]).toEqual([
      [1, 22, 1, 1],
      [1, 40, 1, 1],
    ])
    const response = await ann.post(`/assessments/${gone}/delete`)
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/assessments?deleted'])
    expect([counts(gone), counts(kept)]).toEqual([
      [0, 0, 0, 0],
      [1, 40, 1, 1],
    ])
    const list = wordsOf(await (await ann.get('/assessments?deleted')).text())
    expect(list).toMatch(/^The assessment and all its answers have been deleted\./)
    expect((await ann.get(`/assessments/${gone}`)).status).toBe(404)
    expect((await ann.post(`/assessments/${kept}/delete`)).status).toBe(302)
  })

  it('works for a submitted one as well, and leaves the person signed in', async () => {
    const id = await answered('social-skill')
    await ann.post(`/assessments/${id}/check`)
    await ann.post(`/assessments/${id}/delete`)
    expect(counts(id)).toEqual([0, 0, 0, 0])
    expect((await ann.get(`/assessments/${id}/profile`)).status).toBe(404)
    expect((await ann.get('/assessments')).status).toBe(200)
  })

  it('asks first: opening the page deletes nothing and says how much would go', async () => {
    const id = await answered('social-skill')
    const words = wordsOf(await (await ann.get(`/assessments/${id}/delete`)).text())
    expect(words).toMatch(/^Delete this assessment\?.*not submitted.*It holds 22 answers\./)
    expect(counts(id)).toEqual([1, 22, 1, 1])
    await ann.post(`/assessments/${id}/delete`)
  })

  it('leaves no trace of it in the bytes of the file once the log is written back', async () => {
    const id = await answered('social-skill')
    expect(readDataBytes(server).includes(id)).toBe(true)
    await ann.post(`/assessments/${id}/delete`)
    writeLogBack(server)
    expect(readDataBytes(server).includes(id)).toBe(false)
  })
})
