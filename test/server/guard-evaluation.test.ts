import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'

describe('evaluation mode', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slp-evaluation-'))
  let server: TestServer
  let port: string

  beforeAll(async () => {
    // From nothing, as whoever starts the product for the first time does.
    server = await startTestServer({}, join(folder, 'data', 'first.sqlite'))
    port = new URL(server.origin).port
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const personOf = (name: string) => {
    const [row] = readRows(server, 'select id from person where name = ?', name)
    return String(row?.['id'])
  }

  it('is reached under the names of this machine', async () => {
    for (const name of ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]']) {
      const reply = await sendRequest(server, '/', { headers: { Host: `${name}:${port}` } })
      expect([name, reply.status]).toEqual([name, 200])
      expect(reply.body).toContain('Evaluation mode.')
    }
  })

  it('answers no request for another host, so that a page elsewhere cannot reach it by a name of its own', async () => {
    const hosts = [
      'evil.example',
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `evil.example@localhost:${port}`,
      `127.0.0.2:${port}`,
      `192.168.0.1:${port}`,
      `0.0.0.0:${port}`,
      'localhost',
      'localhost:1',
      `localhost:${port}0`,
    ]
    for (const host of hosts) {
      for (const path of ['/', '/favicon.svg', '/assessments', '/assets/none.js']) {
        const reply = await sendRequest(server, path, { headers: { Host: host } })
        expect([host, path, reply.status]).toEqual([host, path, 421])
        expect(reply.body).toMatch(/^Evaluation mode answers only on this machine/)
      }
    }
    const posted = await sendRequest(server, `/evaluation/become/${personOf('Amira Khan')}`, {
      method: 'POST',
      headers: { Host: `evil.example:${port}`, Origin: `http://evil.example:${port}`, 'Content-Length': '0' },
    })
    expect([posted.status, posted.headers['set-cookie']]).toEqual([421, undefined])
  })

  it.each([
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded-Port',
    'X-Forwarded-Prefix',
    'Forwarded',
    'X-Real-IP',
    'X-Client-IP',
    'X-Original-Host',
    'True-Client-IP',
    'CF-Connecting-IP',
    'Via',
  ])('answers nothing that came through a proxy, as %s shows', async (header) => {
    for (const value of ['127.0.0.1', '']) {
      const reply = await sendRequest(server, '/', {
        headers: { Host: `localhost:${port}`, [header]: value },
      })
      expect(reply.status).toBe(403)
      expect(reply.body).toMatch(/^Evaluation mode does not answer through a proxy/)
    }
  })

  it('loads the demonstration people, and one click on the home page becomes each', async () => {
    const home = await (await newVisitor(server).get('/')).text()
    const forms = [...home.matchAll(/action="(\/evaluation\/become\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(forms).toHaveLength(12)
    const names = []
    for (const form of forms) {
      const visitor = newVisitor(server)
      const response = await visitor.post(form)
      expect([response.status, response.headers.get('Location')]).toEqual([302, '/assessments'])
      const page = await (await visitor.get('/assessments')).text()
      names.push(/app-header__who"[^>]*>([^<]+)</.exec(page)?.[1])
    }
    expect(names).toEqual([
      'Amira Khan',
      'Gareth Lewis',
      'Jonah Pike',
      'Ruth Bello',
      'Omar Reyes',
      'Helen Ward',
      'Rosa Lethbridge',
      'Nadia Brook',
      'Leah Okafor',
      'Tomas Vega',
      'Ada Abbot',
      'Jude Dunn',
    ])
  })

  it('becomes nobody but them', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const [row] = readRows(server, "select id from person where email = 'ann@council.example'")
    for (const id of [String(row?.['id']), 'nobody', '__proto__']) {
      const response = await newVisitor(server).post(`/evaluation/become/${id}`)
      expect([id, response.status, response.headers.getSetCookie()]).toEqual([id, 404, []])
    }
  })

  it('does not become anybody by a link that is only opened', async () => {
    const response = await newVisitor(server).get(`/evaluation/become/${personOf('Amira Khan')}`)
    expect([response.status, response.headers.getSetCookie()]).toEqual([404, []])
  })

  it('loads the demonstration once, into an empty database only', async () => {
    const count = () =>
      ['person', 'team', 'round', 'assessment'].map((table) =>
        Number(readRows(server, `select count(*) as n from ${table}`)[0]?.['n']),
      )
    const before = count()
    expect(before[1]).toBe(5)
    await (await startTestServer({}, server.databasePath)).kill()
    expect(count()).toEqual(before)
    // With one person of one's own and no demonstration it stays away too.
    const other = await startTestServer()
    changeData(other, "delete from person where name <> 'Ruth Bello'")
    changeData(other, "update person set is_demonstration = 0, name = null, email = 'me@council.example'")
    await (await startTestServer({}, other.databasePath)).kill()
    expect(readRows(other, 'select email from person')).toEqual([{ email: 'me@council.example' }])
    await other.stop()
  })
})
