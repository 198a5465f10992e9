import { describe, expect, it } from 'vitest'
import { changeData } from '../../factories/open-data-file'
import { startTestServer } from '../../factories/start-test-server'
import { newVisitor } from '../../factories/visitor'
import { wordsOf } from '../../routes/read-page'
import { withProvider } from './with-provider'

describe('what a provider says that is not believed', () => {
  const signing = withProvider()
  const { isNow, count, whoIs, begin, comeBack, signUp, expectProblem } = signing

  it.each([
    ['unverified', ['fay-1', 'fay@council.example', false]],
    ['said to be verified in a word', ['fay-1', 'fay@council.example', 'true']],
    ['missing', ['fay-1']],
    ['none', ['fay-1', 'fay at council']],
  ] as const)(
    '[I2] refuses an unknown identity whose address is %s',
    async (_how, [sub, email, verified]) => {
      isNow(sub, email, verified ?? true)
      const fay = newVisitor(signing.server)
      await expectProblem(
        await comeBack(fay),
        fay,
        400,
        /did not confirm an e-mail address.*Sign in by an e-mail link first/,
      )
      expect(count('identity')).toBe(0)
    },
  )

  it.each([
    ['with another nonce', (claims: object) => ({ ...claims, nonce: 'another' })],
    ['for another audience', (claims: object) => ({ ...claims, aud: 'another-client' })],
    ['of another issuer', (claims: object) => ({ ...claims, iss: 'https://evil.example' })],
    ['without a nonce', (claims: object) => ({ ...claims, nonce: undefined })],
    ['without a subject', (claims: object) => ({ ...claims, sub: undefined })],
    ['that has expired', (claims: object) => ({ ...claims, iat: 1_600_000_000, exp: 1_600_003_600 })],
  ])('refuses a token %s', async (_what, tamper) => {
    isNow('gus-1', 'gus@council.example')
    signing.provider.behaviour.tamper = tamper
    const gus = newVisitor(signing.server)
    await expectProblem(await comeBack(gus), gus, 400, /^That sign-in could not be checked/)
  })

  it('refuses a token that somebody else signed', async () => {
    isNow('gus-1', 'gus@council.example')
    signing.provider.behaviour.signsWrongly = true
    const gus = newVisitor(signing.server)
    await expectProblem(await comeBack(gus), gus, 400, /^That sign-in could not be checked/)
  })

  it('says so when the provider or its owner said no', async () => {
    signing.provider.behaviour.account = null
    const ann = newVisitor(signing.server)
    await expectProblem(await comeBack(ann), ann, 400, /^NHSmail did not sign you in/)
  })

  it('refuses an address that came back before, a made-up one, and a code that was used', async () => {
    isNow('hal-1', 'hal@council.example')
    const hal = newVisitor(signing.server)
    await signUp(hal)
    await hal.post('/sign-out')
    const path = await signing.provider.visit(await begin(hal))
    expect((await hal.get(path)).status).toBe(302)
    await hal.post('/sign-out')
    await expectProblem(await hal.get(path), hal, 400, /^This sign-in can’t be finished/)

    const next = await signing.provider.visit(await begin(hal))
    const [used, own] = [path, next].map((each) => new URL(each, signing.server.origin).searchParams)
    own!.set('code', used!.get('code')!)
    const replayed = `/sign-in/with/nhsmail/callback?${own!.toString()}`
    await expectProblem(await hal.get(replayed), hal, 400, /^That sign-in could not be checked/)
    for (const query of ['', '?code=x', '?code=x&state=y', '?error=access_denied']) {
      const response = await hal.get(`/sign-in/with/nhsmail/callback${query}`)
      await expectProblem(response, hal, 400, /^This sign-in can’t be finished/)
    }
  })

  it('is finished and confirmed only in the browser that began it, and in time', async () => {
    isNow('ida-1', 'ida@council.example')
    const [ida, other] = [newVisitor(signing.server), newVisitor(signing.server)]
    await begin(other)
    const path = await signing.provider.visit(await begin(ida))
    for (const elsewhere of [newVisitor(signing.server), other]) {
      await expectProblem(await elsewhere.get(path), elsewhere, 400, /^This sign-in can’t be finished/)
    }
    const confirm = (await ida.get(path)).headers.get('Location')!
    for (const elsewhere of [newVisitor(signing.server), other]) {
      expect((await elsewhere.get(confirm)).status).toBe(410)
      expect((await elsewhere.post(confirm, { account: 'ida@council.example' })).status).toBe(400)
    }
    // What is confirmed is what was shown.
    expect((await ida.post(confirm, { account: 'another@council.example' })).status).toBe(400)
    changeData(signing.server, "update provider_sign_in set expires_at = '2020-01-01T00:00:00.000Z'")
    expect((await ida.post(confirm, { account: 'ida@council.example' })).status).toBe(400)
    expect([await whoIs(ida), count('identity')]).toEqual([null, 0])
  })

  it.each(['/token', '/me', '/jwks'])(
    'says that the provider is down when it hangs up at %s',
    async (path) => {
      // Its keys are asked for once and kept: a process that has them doesn't miss them.
      const fresh = await startTestServer(signing.provider.settings('nhsmail', 'NHSmail'))
      isNow('jo-1', 'jo@council.example')
      const jo = newVisitor(fresh)
      const begun = await jo.post('/sign-in/with/nhsmail')
      const back = await signing.provider.visit(begun.headers.get('Location')!)
      signing.provider.behaviour.hangsUpAt = [path]
      const response = await jo.get(back)
      expect([response.status, response.headers.getSetCookie()]).toEqual([502, []])
      expect(wordsOf(await response.text())).toMatch(/^NHSmail can’t be reached just now/)
      await fresh.stop()
    },
  )

  it('lets a form lead to the provider and nowhere else, and knows no other provider', async () => {
    const visitor = newVisitor(signing.server)
    const policy = (await visitor.get('/sign-in')).headers.get('Content-Security-Policy')
    expect(policy).toContain(`form-action 'self' ${signing.provider.issuer};`)
    expect((await visitor.get('/sign-in/with/cis2')).status).toBe(404)
    expect((await visitor.post('/sign-in/with/cis2')).status).toBe(404)
    expect((await visitor.get('/sign-in/with/cis2/callback?code=x&state=y')).status).toBe(404)
    const begun = await visitor.post('/sign-in/with/nhsmail', {}, { Origin: 'https://evil.example' })
    expect(begun.status).toBe(403)
  })

  it('logs what went wrong without codes, tokens or addresses', () => {
    const output = signing.server.output()
    expect(output).toContain('provider sign-in failed')
    expect(output).not.toMatch(/code=|state=|eyJ|@council\.example|sub-7/)
  })
})
