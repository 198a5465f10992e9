import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readAnswers } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from './read-page'

describe('[C7] a form that is sent after its session has ended', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('is given back with all it held, and is saved when it is sent again', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('system-leadership')
    const path = `/assessments/${id}/sections/think-ahead`
    changeData(server, "update session set last_seen_at = '2020-01-01T00:00:00.000Z'")

    const typed = { 'answer.think-ahead-1': '4', 'answer.think-ahead-2': '2' }
    const late = await ann.post(path, typed)
    const html = await late.text()
    expect(late.status).toBe(401)
    expect(titleOf(html)).toMatch(/^You were signed out/)
    expect(wordsOf(html)).toContain('not saved yet, and not lost')
    const back = fieldsOf(/<main[\s\S]*<\/main>/.exec(html)![0])
    expect(back).toEqual(typed)
    expect(readAnswers(server, id)).toEqual({})

    await ann.signIn('ann@council.example')
    expect((await ann.post(path, back)).status).toBe(302)
    expect(readAnswers(server, id)).toEqual({ 'think-ahead-1': 4, 'think-ahead-2': 2 })
  })

  it('a page is not shown: one signs in and comes back to it', async () => {
    const ann = newVisitor(server)
    await ann.signIn('bob@council.example')
    changeData(server, "update session set expires_at = '2020-01-01T00:00:00.000Z'")
    const response = await ann.get('/account')
    expect(response.headers.get('Location')).toBe('/sign-in?return-to=%2Faccount')
  })

  it('one can see where one is signed in, end it there, and end it everywhere', async () => {
    const [here, there] = [newVisitor(server), newVisitor(server)]
    await here.signIn('cat@council.example')
    await there.signIn('cat@council.example')
    const page = await (await here.get('/account/sessions')).text()
    const other = /name="end" value="([^"]+)"/.exec(page)![1]!
    expect((await here.post('/account/sessions', { end: 'unknown' })).status).toBe(404)
    expect((await here.post('/account/sessions', { end: other })).status).toBe(302)
    expect((await there.get('/account')).status).toBe(302)
    await there.signIn('cat@council.example')
    await here.post('/account/sessions', { everywhere: 'yes' })
    for (const visitor of [here, there]) expect((await visitor.get('/account')).status).toBe(302)
  })
})
