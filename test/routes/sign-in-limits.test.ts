import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from './read-page'

describe('asking for too many sign-in links', () => {
  let server: TestServer
  let visitor: Visitor

  beforeAll(async () => {
    server = await startTestServer()
    visitor = newVisitor(server)
  })
  afterAll(() => server.stop())

  const ask = (email: string) => visitor.post('/sign-in', { email })
  const countRequests = () => Number(readRows(server, 'select count(*) as n from sign_in_request')[0]?.['n'])

  it('for one address is refused after eight, in plain words and with the address still typed in', async () => {
    for (let time = 1; time <= 8; time += 1) expect((await ask('ann@council.example')).status).toBe(302)
    const ninth = await ask(' Ann@Council.example ')
    const html = await ninth.text()
    expect(ninth.status).toBe(429)
    expect(wordsOf(html)).toContain('You have asked for too many links. Wait 15 minutes, then try again.')
    expect(titleOf(html)).toMatch(/^Error: Sign in/)
    expect(fieldsOf(html)['email']?.trim()).toBe('Ann@Council.example')
    expect(countRequests()).toBe(8)
  })

  it('does not shut another address out, until one computer has asked sixty times in all', async () => {
    // Nine so far: eight and the one that was refused.
    const statuses = []
    for (let time = 10; time <= 61; time += 1)
      statuses.push((await ask(`person-${time}@council.example`)).status)
    expect(statuses).toEqual([...Array.from({ length: 51 }, () => 302), 429])
    expect(countRequests()).toBe(59)
  })

  it('does not count addresses that are none', async () => {
    expect((await ask('not an address')).status).toBe(400)
  })

  it('cannot be got round by claiming another address of one’s computer', async () => {
    const response = await visitor.post(
      '/sign-in',
      { email: 'x@council.example' },
      { 'X-Forwarded-For': '203.0.113.9' },
    )
    expect(response.status).toBe(403)
  })
})
