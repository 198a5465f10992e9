import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { productionSettings } from '../factories/production-settings'
import { startTestServer, type TestServer } from '../factories/start-test-server'

describe('health', () => {
  let server: TestServer
  let production: TestServer

  beforeAll(async () => {
    server = await startTestServer({ LOG_LEVEL: 'info' })
    production = await startTestServer(productionSettings)
  })
  afterAll(async () => {
    await server.stop()
    await production.stop()
  })

  /** What was logged beside requests. */
  const changes = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(
        ({ msg }) =>
          ![
            'request',
            'retention',
            'rounds',
            'waves',
            'measurement',
            'demand',
            'forums',
            'plan reminders',
            'reviews',
            'links',
          ].includes(String(msg)),
      )
      .map(({ msg, state }) => [msg, state])

  it('is a word each, kept by nobody', async () => {
    for (const [path, word] of [
      ['/healthz', 'alive'],
      ['/readyz', 'ready'],
    ] as const) {
      const { status, headers, body } = await sendRequest(server, path)
      expect([status, body]).toEqual([200, word])
      expect(headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['set-cookie']).toBeUndefined()
      const head = await sendRequest(server, path, { method: 'HEAD' })
      expect([head.status, head.body]).toEqual([200, ''])
    }
  })

  it('is asked in evaluation mode on this machine only, as everything there', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const foreign = await sendRequest(server, path, { headers: { Host: 'evil.example' } })
      const proxied = await sendRequest(server, path, { headers: { 'X-Forwarded-For': '203.0.113.9' } })
      expect([path, foreign.status, proxied.status]).toEqual([path, 421, 403])
    }
  })

  it('is asked in production under whatever name, and through a proxy', async () => {
    const headers = { Host: '10.1.2.3', 'X-Forwarded-For': '203.0.113.9' }
    for (const path of ['/healthz', '/readyz']) {
      expect((await sendRequest(production, path, { headers })).status).toBe(200)
    }
  })

  it('is only asked, not posted to', async () => {
    const post = { method: 'POST', headers: { Origin: server.origin, 'Content-Length': '0' } }
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const { status } = await sendRequest(server, path, post)
      expect([path, [404, 405].includes(status)]).toEqual([path, true])
    }
  })

  it('leaves no line in the log at info, one at debug', async () => {
    for (const path of ['/healthz', '/readyz', '/HEALTHZ', '/readyz/', '/metrics']) {
      expect((await sendRequest(server, path)).status).toBe(200)
    }
    await sendRequest(server, '/glossary')
    await expect.poll(server.output).toContain('"route":"/glossary"')
    expect(server.output()).not.toMatch(/"route":"\/(healthz|readyz|metrics)\/?","status":200/i)

    const talkative = await startTestServer({ LOG_LEVEL: 'debug' })
    await sendRequest(talkative, '/readyz')
    await talkative.stop()
    expect(talkative.output()).toContain('"route":"/readyz"')
  })

  it('is “migrations” while the tables are not those of this program: alive, but not ready', async () => {
    const [{ name } = { name: '' }] = readRows(
      server,
      'select name from kysely_migration order by name limit 1',
    )
    changeData(server, 'update kysely_migration set name = ? where name = ?', 'something-else', String(name))
    for (let times = 0; times < 3; times += 1) {
      const { status, headers, body } = await sendRequest(server, '/readyz')
      expect([status, body, headers['cache-control']]).toEqual([503, 'migrations', 'no-store'])
    }
    expect((await sendRequest(server, '/healthz')).status).toBe(200)
    changeData(server, 'update kysely_migration set name = ? where name = ?', String(name), 'something-else')
    expect((await sendRequest(server, '/readyz')).body).toBe('ready')

    await expect.poll(changes).toEqual([
      ['not ready', 'migrations'],
      ['ready again', undefined],
    ])
  })

  it('is “migrations” where there are no tables at all', async () => {
    changeData(production, 'alter table kysely_migration rename to gone')
    const { status, body } = await sendRequest(production, '/readyz')
    expect([status, body]).toEqual([503, 'migrations'])
    changeData(production, 'alter table gone rename to kysely_migration')
    expect((await sendRequest(production, '/readyz')).status).toBe(200)
  })

  it('goes on while a newer version of the program has moved the tables on', async () => {
    changeData(server, "insert into kysely_migration values ('9999-01-01-newer', '2026-11-22T09:00:00.000Z')")
    expect((await sendRequest(server, '/readyz')).body).toBe('ready')
    changeData(server, "delete from kysely_migration where name = '9999-01-01-newer'")
  })
})
