import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData, readDataBytes, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { askForLink, wrongCode } from './ask-for-link'
import { fieldsOf, titleOf, wordsOf } from './read-page'

describe('signing in', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const countSessions = () => Number(readRows(server, 'select count(*) as n from session')[0]?.['n'])
  const expire = (email: string) =>
    changeData(
      server,
      "update sign_in_request set expires_at = '2020-01-01T00:00:00.000Z' where email = ?",
      email,
    )

  it('a link that is only opened, twice, signs nobody in and is not used up; its button signs in', async () => {
    const ann = newVisitor(server)
    const { linkPath } = await askForLink(ann, 'ann@council.example')
    const before = countSessions()
    for (const reader of [newVisitor(server), ann]) {
      const page = await reader.get(linkPath)
      expect([page.status, page.headers.getSetCookie()]).toEqual([200, []])
      expect(await page.text()).toMatch(/<form method="post"[\s\S]*<button[^>]*>Sign in<\/button>/)
    }
    expect(countSessions()).toBe(before)
    const signedIn = await ann.post(linkPath)
    expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([302, '/assessments'])
    expect(countSessions()).toBe(before + 1)
    expect((await ann.get('/assessments')).status).toBe(200)
  })

  it('a code typed on another device signs that device in, in any case and without its hyphen', async () => {
    const { requestPath, code } = await askForLink(newVisitor(server), 'bob@charity.example')
    const phone = newVisitor(server)
    const signedIn = await phone.post(requestPath, { code: ` ${code.toLowerCase().replace('-', ' ')} ` })
    expect(signedIn.status).toBe(302)
    expect(await (await phone.get('/assessments')).text()).toContain('bob@charity.example')
  })

  it('an address is one person however it is typed, and a known one is answered like an unknown one', async () => {
    const ask = async (email: string) => {
      const asked = await newVisitor(server).post('/sign-in', { email })
      const location = asked.headers.get('Location') ?? ''
      return [asked.status, location.replace(/[0-9a-f-]{36}/, 'REQUEST')]
    }
    expect(await ask(' Ann@Council.EXAMPLE ')).toEqual(await ask('stranger@council.example'))
    const ann = newVisitor(server)
    await ann.signIn(' Ann@Council.EXAMPLE ')
    const people = readRows(server, "select email from person where email like 'ann@%'")
    expect(people).toEqual([{ email: 'ann@council.example' }])
  })

  it.each([
    ['used', async (visitor: ReturnType<typeof newVisitor>, path: string) => void (await visitor.post(path))],
    ['expired', async () => expire('carol@icb.example')],
  ])('a link that is %s says so and offers a new one', async (_how, spoil) => {
    const carol = newVisitor(server)
    const { linkPath } = await askForLink(carol, 'carol@icb.example')
    await spoil(newVisitor(server), linkPath)
    for (const response of [await carol.get(linkPath), await carol.post(linkPath)]) {
      const html = await response.text()
      expect([response.status, response.headers.getSetCookie()]).toEqual([410, []])
      expect(wordsOf(html)).toMatch(/^This link can’t be used It has expired or was used before\./)
      expect(html).toMatch(/<a [^>]*href="\/sign-in[^>]*>Send me a new link</)
    }
  })

  it('a link that was made up is answered like one that has expired', async () => {
    const response = await newVisitor(server).post(`/sign-in/link/${'A'.repeat(43)}`)
    expect([response.status, response.headers.getSetCookie()]).toEqual([410, []])
    expect(wordsOf(await response.text())).toContain('Send me a new link')
  })

  it('using the link uses up the code, and the other way round', async () => {
    const first = await askForLink(newVisitor(server), 'dan@icb.example')
    await newVisitor(server).post(first.linkPath)
    expect((await newVisitor(server).post(first.requestPath, { code: first.code })).status).toBe(400)
    const second = await askForLink(newVisitor(server), 'dan@icb.example')
    await newVisitor(server).post(second.requestPath, { code: second.code })
    expect((await newVisitor(server).post(second.linkPath)).status).toBe(410)
  })

  it('after five wrong codes the right one does not work either, and a new one is offered', async () => {
    const eve = newVisitor(server)
    const { requestPath, code } = await askForLink(eve, 'eve@icb.example')
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const html = await (await eve.post(requestPath, { code: wrongCode(code) })).text()
      expect(wordsOf(html)).toContain('That code is not right. Check it and try again')
      expect(titleOf(html)).toMatch(/^Error: /)
    }
    const sixth = await eve.post(requestPath, { code })
    const html = await sixth.text()
    expect([sixth.status, sixth.headers.getSetCookie()]).toEqual([400, []])
    expect(wordsOf(html)).toMatch(/expired|no longer|too many/i)
    expect(html).toMatch(/href="\/sign-in[^"]*"[^>]*>[^<]*new/)
  })

  it('guessing at many codes at once is counted too', async () => {
    const { requestPath, code } = await askForLink(newVisitor(server), 'eve@icb.example')
    await Promise.all(
      Array.from({ length: 12 }, () => newVisitor(server).post(requestPath, { code: wrongCode(code) })),
    )
    expect((await newVisitor(server).post(requestPath, { code })).status).toBe(400)
  })

  it('an expired code offers a new one', async () => {
    const { requestPath, code } = await askForLink(newVisitor(server), 'fay@icb.example')
    expire('fay@icb.example')
    const response = await newVisitor(server).post(requestPath, { code })
    expect([response.status, response.headers.getSetCookie()]).toEqual([400, []])
    expect(wordsOf(await response.text())).toMatch(/expired or was used before\. Ask for a new one/)
  })

  it('a code for a request that was made up is answered like one that has expired', async () => {
    const path = '/sign-in/requests/01900000-0000-7000-8000-000000000000'
    expect((await newVisitor(server).get(path)).status).toBe(200)
    const response = await newVisitor(server).post(path, { code: 'ABCD-EFGH' })
    expect(response.status).toBe(400)
    expect(wordsOf(await response.text())).toContain('Ask for a new one')
  })

  it.each([
    ['nothing', {}, /Enter your e-mail address/],
    ['no address', { email: '' }, /Enter your e-mail address/],
    ['no address at all', { email: 'ann at council' }, /Enter an e-mail address in the correct format/],
    ['two addresses', { email: 'a@b.example, c@d.example' }, /correct format/],
    ['a line that could become a header', { email: 'a@b.example\r\nBcc: c@d.example' }, /correct format/],
    ['300 characters', { email: `${'a'.repeat(300)}@b.example` }, /correct format/],
  ])('a form with %s says what to do and keeps what was typed', async (_what, fields, sentence) => {
    const response = await newVisitor(server).post('/sign-in', fields)
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(wordsOf(html)).toMatch(sentence)
    expect(titleOf(html)).toMatch(/^Error: /)
    expect(html).toContain('<a href="#email">')
    const typed = (fields as { email?: string }).email ?? ''
    if (!typed.includes('\n')) expect(fieldsOf(html)['email']).toBe(typed)
  })

  it('a form without a code says what to do, and costs no attempt', async () => {
    const { requestPath, code } = await askForLink(newVisitor(server), 'gus@icb.example')
    for (let time = 1; time <= 6; time += 1) {
      const response = await newVisitor(server).post(requestPath, time % 2 ? {} : { code: '  ' })
      expect([response.status, wordsOf(await response.text()).includes('Enter the code')]).toEqual([
        400,
        true,
      ])
    }
    expect((await newVisitor(server).post(requestPath, { code })).status).toBe(302)
  })

  it('the data file holds hashes and neither link, code nor cookie', async () => {
    const visitor = newVisitor(server)
    const { token, code, linkPath } = await askForLink(visitor, 'hal@icb.example')
    await visitor.post(linkPath)
    const cookie = decodeURIComponent(visitor.cookie.slice('session='.length))
    const sessionToken = JSON.parse(Buffer.from(cookie, 'base64').toString()) as string
    expect(sessionToken).toMatch(/^[\w-]{43}$/)
    const bytes = readDataBytes(server)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    // What is there shows that looking finds it.
    for (const present of ['hal@icb.example', sha256(token), sha256(sessionToken)]) {
      expect([present, bytes.includes(present)]).toEqual([present, true])
    }
    for (const absent of [token, code, code.replace('-', ''), sessionToken, cookie]) {
      expect([absent, bytes.includes(absent)]).toEqual([absent, false])
    }
  })
})
