import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkLinks } from '../../app/use-cases/check-links'
import { probeLink, type WayOut } from '../../app/use-cases/probe-link'
import { readKeptCatalogue } from '../../app/use-cases/read-kept-catalogue'
import { askByHttp, resolveByDns } from '../../server/links/ask-by-http'
import { addActivity } from '../db/catalogue-rows'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const DEVON = { kind: 'ics', id: 'devon' } as const
const OPEN = '93.184.215.14'

let server: Server
let asked: string[] = []
let open = 0
let mostOpen = 0

/** A real server that answers as its paths say. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '', method = '', headers } = request
    asked.push(`${method} ${headers.host?.split(':')[0]}${url}`)
    open += 1
    mostOpen = Math.max(mostOpen, open)
    response.on('close', () => (open -= 1))
    const to = /^\/to\/(.*)$/.exec(url)?.[1]
    if (url === '/silent') return
    if (to !== undefined) response.writeHead(302, { Location: decodeURIComponent(to) })
    else if (url === '/loop') response.writeHead(302, { Location: '/loop' })
    else if (url === '/only-get') response.writeHead(method === 'HEAD' ? 405 : 200)
    else response.writeHead(/^\/\d{3}$/.test(url) ? Number(url.slice(1)) : 200)
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(() => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve)))
beforeEach(() => {
  asked = []
  mostOpen = 0
})

const port = () => (server.address() as AddressInfo).port
const at = (path: string, host = 'open.example') => `http://${host}:${port()}${path}`
const addresses: Readonly<Record<string, readonly string[]>> = {
  'open.example': [OPEN],
  'inside.example': ['10.0.0.1'],
  'both.example': [OPEN, '127.0.0.1'],
}
const ask = askByHttp(300)
/** The open internet, as far as this test goes, is this one server. */
const way: WayOut = {
  resolve: (hostname) =>
    Promise.resolve(addresses[hostname] ?? (/^[\da-f.:]+$/.test(hostname) ? [hostname] : [])),
  ask: ({ address, ...request }) => {
    expect(address).toBe(OPEN)
    return ask({ ...request, address: '127.0.0.1' })
  },
}

describe('[K27] a link', () => {
  test.each([
    ['/', 'works'],
    ['/only-get', 'works'],
    ['/404', 'status-404'],
    ['/500', 'status-500'],
    ['/304', 'status-304'],
    ['/loop', 'too-many-redirects'],
    ['/silent', 'timeout'],
    ['/to/%2F', 'works'],
    [`/to/${encodeURIComponent('javascript:alert(1)')}`, 'not-of-the-web'],
    [`/to/${encodeURIComponent('file:///etc/passwd')}`, 'not-of-the-web'],
  ])('to %s: %s', async (path, outcome) => expect(await probeLink(way, at(path))).toBe(outcome))

  test('is asked for by HEAD, and by GET only where that is refused', async () => {
    await probeLink(way, at('/'))
    await probeLink(way, at('/only-get'))
    expect(asked).toEqual(['HEAD open.example/', 'HEAD open.example/only-get', 'GET open.example/only-get'])
  })

  test('to nowhere, and to a port where nobody listens', async () => {
    expect(await probeLink(way, at('/', 'nowhere.example'))).toBe('no-such-host')
    expect(await probeLink(way, 'http://open.example:1/')).toBe('unreachable')
    expect(await probeLink(way, 'javascript:alert(1)')).toBe('not-of-the-web')
    expect(await resolveByDns('127.0.0.1')).toEqual(['127.0.0.1'])
    expect(await resolveByDns('nowhere.invalid')).toEqual([])
  })
})

describe('[K28] nothing is asked of a private network', () => {
  test.each([
    ...['inside.example', 'both.example', '127.0.0.1', '2130706433', '0x7f.1'],
    ...['[::1]', '[::ffff:127.0.0.1]', '169.254.169.254'],
  ])('not of %s', async (host) => {
    expect(await probeLink(way, at('/', host))).toBe('private-address')
    expect(asked).toEqual([])
  })

  test('by a redirect either', async () => {
    const to = encodeURIComponent(at('/secret', 'inside.example'))
    expect(await probeLink(way, at(`/to/${to}`))).toBe('private-address')
    expect(asked).toEqual([`HEAD open.example/to/${to}`])
  })
})

test('[K27, K18] each link is tried once a week, a few at a time, reported and never removed', async () => {
  const lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  for (let count = 0; count < 9; count += 1)
    await addActivity(deps().db, DEVON, `a${count}`, { link: at(`/${count}`) })
  await addActivity(deps().db, DEVON, 'gone', { link: at('/404') })
  await addActivity(deps().db, DEVON, 'gone-too', { link: at('/404') })
  await addActivity(deps().db, DEVON, 'retired', { link: at('/410'), state: 'retired' })
  await addActivity(deps().db, DEVON, 'without')
  const failed = async () =>
    (await readKeptCatalogue(deps(), lea, DEVON))!.failedLinks.map(({ activity, outcome }) => [
      ...[activity.id, outcome, activity.link],
    ])
  expect(await checkLinks(deps(), way)).toEqual({ checked: 10, failed: 1 })
  expect(await checkLinks(deps(), way)).toBeNull()
  expect(mostOpen).toBeLessThanOrEqual(4)
  expect(await failed()).toEqual([
    ['gone', 'status-404', at('/404')],
    ['gone-too', 'status-404', at('/404')],
  ])

  deps().setNow('2026-11-23T09:00:00.000Z')
  await deps()
    .db.updateTable('activity')
    .set({ link: at('/') })
    .where('id', '=', 'gone')
    .execute()
  expect((await failed()).map(([id]) => id)).toEqual(['gone-too'])
  asked = []
  // Only what is new.
  expect(await checkLinks(deps(), way)).toEqual({ checked: 1, failed: 0 })
  expect(asked).toEqual(['HEAD open.example/'])
  deps().setNow('2026-11-30T09:00:01.000Z')
  expect(await checkLinks(deps(), way)).toEqual({ checked: 11, failed: 1 })
})
