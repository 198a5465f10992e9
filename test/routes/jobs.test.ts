import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

describe('jobs and mail, for an administrator', () => {
  let server: TestServer
  let helen: Visitor

  beforeAll(async () => {
    server = await startTestServer()
    helen = newVisitor(server)
    await helen.signIn('helen.ward@office.example')
  })
  afterAll(() => server.stop())

  const page = async () => (await helen.get('/administration/jobs')).text()

  it('[JO3] says what runs, what failed and when it is due, and has what failed tried again', async () => {
    expect(wordsOf(await page())).toContain('Rounds: opening, closing, publishing and reminding')
    expect(await page()).not.toContain('Try again')
    const later = new Date(Date.now() + 3_600_000).toISOString()
    changeData(
      server,
      `update job set failures = 8, last_error = 'SQLITE_FULL', due_at = '${later}' where name = 'demand'`,
    )
    expect(wordsOf(await page())).toMatch(/Set aside: failed 8 times in a row, last with\W+SQLITE_FULL/)
    expect(await page()).toContain('Try again')
    const answer = await helen.post('/administration/jobs', { again: 'demand' })
    expect(answer.headers.get('location')).toBe('/administration/jobs?again')
    expect(readRows(server, "select failures from job where name = 'demand'")).toEqual([{ failures: 0 }])
    expect((await helen.post('/administration/jobs', { again: 'no such job' })).status).toBe(404)
  })

  it('[JO4] says how much mail waits and was given up, and neither to whom nor of what kind', async () => {
    expect(wordsOf(await page())).toContain('No mail waits to be sent.')
    const [now, later] = [0, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString())
    changeData(server, `insert into outgoing_mail values ('x', 'round', '${later}', '${later}', 4)`)
    changeData(server, `insert into mail_given_up values ('${now!.slice(0, 10)}', 3)`)
    const words = wordsOf(await page())
    expect(words).toContain('One mail waits to be sent; 1 of them was tried.')
    expect(words).toMatch(/given up in the last 30 days.+: 3/)
    await helen.post('/administration/jobs', { again: 'mail' })
    expect(readRows(server, 'select due_at from outgoing_mail')[0]!['due_at']).not.toBe(later)
  })
})
