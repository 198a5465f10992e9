import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataBytes } from '../../factories/open-data-file'
import { startSmtpServer, type TestSmtpServer } from '../../factories/start-smtp-server'
import { startTestServer, type TestServer } from '../../factories/start-test-server'
import { BASE_URL, newProductionVisitor, readSignIn, settingsFor } from './ask-by-mail'

describe('signing in by mail', () => {
  let smtp: TestSmtpServer
  let server: TestServer

  beforeAll(async () => {
    smtp = await startSmtpServer((to) => (to.startsWith('nobody@') ? { at: 'RCPT', code: 550 } : null))
    server = await startTestServer({ ...settingsFor(smtp), LOG_LEVEL: 'debug' })
  })
  afterAll(async () => {
    await server.stop()
    await smtp.stop()
  })

  it('the link in the mail signs in, though a mail filter has opened it first, and works once', async () => {
    const ann = newProductionVisitor(server)
    await ann.ask('ann@council.example')
    const { linkPath } = readSignIn(await smtp.waitForMail('ann@council.example'))
    const filter = newProductionVisitor(server)
    expect((await filter.get(linkPath)).status).toBe(200)
    expect((await filter.get(linkPath)).status).toBe(200)
    expect((await ann.get(linkPath)).status).toBe(200)
    expect((await ann.post(linkPath)).headers.get('Location')).toBe('/assessments')
    expect(await (await ann.get('/assessments')).text()).toContain('ann@council.example')
    expect((await newProductionVisitor(server).post(linkPath)).status).toBe(410)
  })

  it('the code in the mail signs in where it was asked for', async () => {
    const bob = newProductionVisitor(server)
    const requestPath = await bob.ask('bob@charity.example')
    const { code } = readSignIn(await smtp.waitForMail('bob@charity.example'))
    expect((await bob.post(requestPath, { code: code.toLowerCase() })).status).toBe(302)
    expect((await bob.get('/assessments')).status).toBe(200)
  })

  it('an address in odd case with a plus sign gets its mail, and is one person', async () => {
    for (const [index, typed] of [' Carol+NHS@Icb.EXAMPLE ', 'carol+nhs@icb.example'].entries()) {
      const carol = newProductionVisitor(server)
      await carol.ask(typed)
      const mail = await smtp.waitForMail('carol+nhs@icb.example', index + 1)
      await carol.post(readSignIn(mail).linkPath)
      expect(await (await carol.get('/assessments')).text()).toContain('carol+nhs@icb.example')
    }
  })

  it('arrives at once: nobody waits for the next look into the outbox', async () => {
    const dan = newProductionVisitor(server)
    const begun = performance.now()
    await dan.ask('dan@trust.example')
    await smtp.waitForMail('dan@trust.example')
    expect(performance.now() - begun).toBeLessThan(2_500)
  })

  it('says what it is in plain text and in HTML, fetches nothing, follows nobody, and its subject names nobody', async () => {
    await newProductionVisitor(server).ask('eve@council.example')
    const mail = await smtp.waitForMail('eve@council.example')
    expect(mail.headers).toMatchObject({
      from: 'System Leadership Profile <profile@profile.example.org>',
      to: 'eve@council.example',
      subject: 'Your link to sign in to System Leadership Profile',
      'auto-submitted': 'auto-generated',
      'message-id': expect.stringMatching(/^<[0-9a-f]{32}@profile\.example\.org>$/),
      'content-type': expect.stringMatching(/^multipart\/alternative;/),
    })
    for (const part of [mail.text, mail.html]) {
      for (const words of ['asked to sign in', '15 minutes', 'If you did not ask for this, do nothing']) {
        expect(part.replace(/\s+/g, ' ')).toContain(words)
      }
    }
    expect(mail.html).not.toMatch(/<img|<link|<script|<iframe|url\(|src=|@import/i)
    const addresses = mail.html.match(/https?:[^"<\s]+/g)!
    expect(new Set(addresses)).toEqual(new Set([BASE_URL + readSignIn(mail).linkPath]))
  })

  it('the request’s id, with which one could use up the attempts at its code, is not in the mail', async () => {
    const requestPath = await newProductionVisitor(server).ask('fay@council.example')
    const id = requestPath.split('/').at(-1)!
    const { raw } = await smtp.waitForMail('fay@council.example')
    expect(raw).not.toContain(id)
    expect(raw).not.toContain(id.replaceAll('-', ''))
  })

  it('an address that would add a header, or another reader, is refused and nothing is sent', async () => {
    const before = smtp.offered.length
    for (const email of [
      'a@council.example\r\nBcc: b@council.example',
      'a@council.example, b@council.example',
      '"a\nb"@council.example',
      'A <a@council.example>',
    ]) {
      expect((await newProductionVisitor(server).post('/sign-in', { email })).status).toBe(400)
    }
    await newProductionVisitor(server).ask('gil@council.example')
    await smtp.waitForMail('gil@council.example')
    expect(smtp.offered.slice(before)).toEqual(['gil@council.example'])
  })

  it('an address that cannot be reached is answered like any other', async () => {
    const asked = await Promise.all(
      ['nobody@council.example', 'hal@council.example'].map(async (email) => {
        const visitor = newProductionVisitor(server)
        const path = await visitor.ask(email)
        await smtp.waitForOffer(email)
        const page = await (await visitor.get(path)).text()
        return page.replace(/nonce="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      }),
    )
    expect(asked[0]).toBe(asked[1])
  })

  it('neither log nor data file hold a token or a code, and the log holds no address', () => {
    const lines = server.output().split('\n').slice(1)
    expect(lines.filter((line) => line.includes('mail not sent'))).toHaveLength(1)
    expect(lines.join('\n')).not.toMatch(/council|charity|icb\.example|trust\.example|@|%40|not wanted/)
    const bytes = readDataBytes(server)
    expect(bytes.includes('ann@council.example')).toBe(true)
    expect(smtp.mails.length).toBeGreaterThan(7)
    for (const { linkPath, code } of smtp.mails.map(readSignIn)) {
      const token = linkPath.split('/').at(-1)!
      for (const secret of [token, code, code.replace('-', '')]) {
        expect(bytes.includes(secret)).toBe(false)
        expect(lines.join('\n')).not.toContain(secret)
      }
    }
  })
})
