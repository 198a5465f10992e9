import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { productionSettings } from '../factories/production-settings'
import { startTestServer, type TestServer } from '../factories/start-test-server'

const { BASE_URL } = productionSettings
const TOKEN = 'a-session-token-of-the-test'
const inCookie = encodeURIComponent(Buffer.from(JSON.stringify(TOKEN)).toString('base64'))

describe('production mode', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer(productionSettings)
    const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)].map((date) => date.toISOString())
    changeData(server, `insert into person values ('p1', 'ann@council.example', 'Ann', 1, '${now}', null)`)
    const hash = createHash('sha256').update(TOKEN).digest('hex')
    changeData(
      server,
      `insert into session (token_hash, person_id, created_at, expires_at, last_seen_at)
       values ('${hash}', 'p1', '${now}', '${later}', '${now}')`,
    )
  })
  afterAll(() => server.stop())

  const post = (path: string, headers: Record<string, string> = {}) =>
    sendRequest(server, path, {
      method: 'POST',
      headers: {
        Origin: BASE_URL,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': '0',
        ...headers,
      },
    })

  it('has no banner, no demonstration people, and loads none', async () => {
    const home = (await sendRequest(server, '/')).body.replace(/<script[\s\S]*?<\/script>/g, '')
    expect(home).toContain('<h1>')
    expect(home).not.toMatch(/evaluation/i)
    expect(readRows(server, 'select email from person')).toEqual([{ email: 'ann@council.example' }])
  })

  it('cannot become anybody, not even someone marked as made up', async () => {
    for (const person of ['p1', 'nobody']) {
      const reply = await post(`/evaluation/become/${person}`)
      expect([reply.status, reply.headers['set-cookie']]).toEqual([404, undefined])
    }
  })

  it('shows no sign-in message on the screen, and answers alike though no mail can be sent', async () => {
    const body = 'email=bob%40charity.example'
    const reply = await sendRequest(server, '/sign-in', {
      method: 'POST',
      headers: {
        Origin: BASE_URL,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(body.length),
      },
      body,
    })
    expect(reply.status).toBe(302)
    const [request] = readRows(server, 'select id from sign_in_request')
    expect(reply.headers.location).toBe(`/sign-in/requests/${String(request!['id'])}`)
    const page = await sendRequest(server, reply.headers.location!)
    expect(page.status).toBe(200)
    expect(page.body).not.toMatch(/sign-in\/link\/|app-code|bob@charity/)
  })

  it('takes the session only from a cookie that is bound to this host over TLS', async () => {
    const status = async (name: string) =>
      (await sendRequest(server, '/assessments', { headers: { Cookie: `${name}=${inCookie}` } })).status
    expect([await status('__Host-session'), await status('session')]).toEqual([200, 302])
    const reply = await post('/sign-out', { Cookie: '__Host-session=' })
    const [cookie = ''] = reply.headers['set-cookie'] ?? []
    const [pair, ...attributes] = cookie.split('; ')
    expect(pair?.split('=')[0]).toBe('__Host-session')
    expect(attributes.filter((attribute) => !/^(Expires|Max-Age)=/.test(attribute)).sort()).toEqual([
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
  })

  it('answers behind a proxy, under whatever name', async () => {
    const reply = await sendRequest(server, '/', {
      headers: { Host: 'profile.example.org', 'X-Forwarded-For': '203.0.113.9', Via: '1.1 proxy' },
    })
    expect(reply.status).toBe(200)
  })

  it('carries out only what comes from its own address, whatever the request says of itself', async () => {
    const tries: Record<string, string>[] = [
      { Origin: 'http://profile.example.org' },
      { Origin: 'https://evil.example', Host: 'evil.example' },
      { Origin: 'http://evil.example', Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
      { Origin: server.origin },
    ]
    for (const headers of tries) expect((await post('/sign-out', headers)).status).toBe(403)
    expect((await post('/sign-out')).status).toBe(302)
  })

  it('asks browsers to stay with TLS when its address is https', async () => {
    const { headers } = await sendRequest(server, '/')
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  it('does not, when it is tried on this machine by http; the cookie is as strict all the same', async () => {
    const address = 'http://localhost:3000'
    const other = await startTestServer({ ...productionSettings, BASE_URL: address, TLS_AT_PROXY: '' })
    const { headers } = await sendRequest(other, '/')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    const reply = await sendRequest(other, '/sign-out', {
      method: 'POST',
      headers: { Origin: address, 'Content-Length': '0' },
    })
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^__Host-session=.*; Secure/)
    expect(await other.stop()).toBe(0)
  })
})
