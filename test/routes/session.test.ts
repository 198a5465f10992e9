import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { askForLink } from './ask-for-link'

const asCookie = (token: unknown) =>
  `session=${encodeURIComponent(Buffer.from(JSON.stringify(token)).toString('base64'))}`

describe('the session', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const isSignedIn = async (cookie: string) =>
    (await newVisitor(server).get('/assessments', { Cookie: cookie })).status === 200

  it('is a cookie that no script reads and no other site sends, for half a day', async () => {
    const ann = newVisitor(server)
    const response = await ann.signIn('ann@council.example')
    const [cookie = '', ...others] = response.headers.getSetCookie()
    expect(others).toEqual([])
    const [pair, ...attributes] = cookie.split('; ')
    expect(pair).toMatch(/^session=[\w%=+/]{50,}$/)
    const expires =
      attributes.find((attribute) => attribute.startsWith('Expires='))?.slice('Expires='.length) ?? ''
    expect(attributes.filter((attribute) => !attribute.startsWith('Expires=')).sort()).toEqual([
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
    ])
    const hours = (Date.parse(expires) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(11.9)
    expect(hours).toBeLessThanOrEqual(12)
  })

  it('ends with signing out, for every copy of the cookie', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const copy = ann.cookie
    expect(await isSignedIn(copy)).toBe(true)
    const response = await ann.post('/sign-out')
    expect(response.headers.getSetCookie()[0]).toMatch(/^session=[^;]*; .*Expires=Thu, 01 Jan 1970/)
    expect(await isSignedIn(copy)).toBe(false)
  })

  it('of one device stays when another signs out', async () => {
    const [laptop, phone] = [newVisitor(server), newVisitor(server)]
    await laptop.signIn('ann@council.example')
    await phone.signIn('ann@council.example')
    await laptop.post('/sign-out')
    expect(await isSignedIn(phone.cookie)).toBe(true)
  })

  it('cannot be made up, and a broken cookie is nobody, not an error', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const stored = String(readRows(server, 'select token_hash from session')[0]?.['token_hash'])
    const forged = [
      asCookie('A'.repeat(43)),
      asCookie(stored),
      asCookie(''),
      asCookie({ $ne: '' }),
      asCookie(true),
      'session=',
      'session=%%%',
      'session=%E0%A4%A',
      `session=${'A'.repeat(4000)}`,
      ann.cookie.replace('session=', 'Session='),
      ann.cookie.replace('session=', '__Host-session='),
    ]
    for (const cookie of forged) {
      const response = await newVisitor(server).get('/assessments', { Cookie: cookie })
      expect([cookie, response.status, response.headers.get('Location')]).toEqual([
        cookie,
        302,
        '/sign-in?return-to=%2Fassessments',
      ])
    }
    expect(await isSignedIn(ann.cookie)).toBe(true)
  })

  it('ends when its time is over', async () => {
    const ann = newVisitor(server)
    await ann.signIn('late@council.example')
    changeData(
      server,
      `update session set expires_at = '2020-01-01T00:00:00.000Z'
       where person_id = (select id from person where email = 'late@council.example')`,
    )
    expect(await isSignedIn(ann.cookie)).toBe(false)
  })

  it('of before ends when somebody else signs in or is become in the same browser', async () => {
    const browser = newVisitor(server)
    await browser.signIn('ann@council.example')
    const first = browser.cookie
    const { linkPath } = await askForLink(browser, 'bob@charity.example')
    await browser.post(linkPath)
    const second = browser.cookie
    const [amira] = readRows(server, "select id from person where name = 'Amira Khan'")
    await browser.post(`/evaluation/become/${String(amira?.['id'])}`)
    expect([await isSignedIn(first), await isSignedIn(second), await isSignedIn(browser.cookie)]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('is new with each sign-in: a cookie set beforehand is not taken over', async () => {
    const victim = newVisitor(server)
    const { linkPath } = await askForLink(victim, 'ann@council.example')
    const planted = asCookie('A'.repeat(43))
    const response = await victim.post(linkPath, {}, { Cookie: planted })
    expect(response.headers.getSetCookie()[0]).not.toContain(planted)
    expect(await isSignedIn(planted)).toBe(false)
  })
})
