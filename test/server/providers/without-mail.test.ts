import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productionSettings } from '../../factories/production-settings'
import { startOidcProvider, type TestOidcProvider } from '../../factories/start-oidc-provider'
import { startTestServer, type TestServer } from '../../factories/start-test-server'
import { fieldsOf, wordsOf } from '../../routes/read-page'
import { newProductionVisitor } from '../mail/ask-by-mail'

const withoutMail = { ...productionSettings, SMTP_URL: '', MAIL_FROM: '' }

describe('production mode with a provider and no mail', () => {
  let provider: TestOidcProvider
  let server: TestServer

  beforeAll(async () => {
    provider = await startOidcProvider()
    server = await startTestServer({ ...withoutMail, ...provider.settings('cis2', 'CIS2') })
  })
  afterAll(async () => {
    await server.stop()
    await provider.stop()
  })

  it('shows the provider alone', async () => {
    const visitor = newProductionVisitor(server)
    const html = await (await visitor.get('/sign-in')).text()
    expect(html).toContain('Sign in with CIS2')
    expect(html).not.toMatch(/id="email"|Send me a link/)
    const asked = await visitor.post('/sign-in', { email: 'ann@council.example' })
    expect(asked.status).toBe(503)
  })

  it('signs in with cookies of this host alone, and keeps the last way in', async () => {
    const visitor = newProductionVisitor(server)
    const begun = await visitor.post('/sign-in/with/cis2')
    expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-sign-in=.*; Secure; SameSite=Lax$/)
    const back = await visitor.get(await provider.visit(begun.headers.get('Location')!))
    const path = back.headers.get('Location')!
    const done = await visitor.post(path, fieldsOf(await (await visitor.get(path)).text()))
    expect(done.headers.getSetCookie()[0]).toMatch(/^__Host-session=/)

    const page = await visitor.get('/account/sign-in-methods')
    expect(page.status).toBe(200)
    const { issuer = '', subject = '' } = fieldsOf(await page.text())
    const refused = await visitor.post('/account/sign-in-methods', { issuer, subject })
    expect(refused.status).toBe(400)
    expect(wordsOf(await refused.text())).toMatch(/your only way to sign in/)
  })

  it('offers no e-mail where there is none', async () => {
    provider.behaviour.account = { sub: 'new', email: 'new@council.example', email_verified: false }
    const visitor = newProductionVisitor(server)
    const begun = await visitor.post('/sign-in/with/cis2')
    const response = await visitor.get(await provider.visit(begun.headers.get('Location')!))
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(wordsOf(html)).toMatch(/did not confirm an e-mail address.*Ask whoever looks after CIS2/)
    expect(html).not.toMatch(/by e-mail instead|e-mail link first/)
  })
})

describe('a provider that is down when the product starts', () => {
  it('is said to be unreachable, and found once it is back', async () => {
    const port = await freePort()
    const settings = {
      OIDC_PROVIDERS: 'nhsmail',
      OIDC_NHSMAIL_ISSUER: `http://127.0.0.1:${port}`,
      OIDC_NHSMAIL_NAME: 'NHSmail',
    }
    const idle = await startOidcProvider()
    const server = await startTestServer({
      ...withoutMail,
      ...idle.settings('nhsmail', 'NHSmail'),
      ...settings,
    })
    await idle.stop()
    const visitor = newProductionVisitor(server)
    const refused = await visitor.post('/sign-in/with/nhsmail')
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([502, []])
    expect(wordsOf(await refused.text())).toMatch(/^NHSmail can’t be reached just now/)

    const provider = await startOidcProvider(port)
    const begun = await visitor.post('/sign-in/with/nhsmail')
    expect(begun.status).toBe(302)
    const back = await visitor.get(await provider.visit(begun.headers.get('Location')!))
    expect(back.headers.get('Location')).toMatch(/^\/sign-in\/confirm\//)
    await server.stop()
    await provider.stop()
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
