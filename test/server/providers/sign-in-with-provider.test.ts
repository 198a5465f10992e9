import { describe, expect, it } from 'vitest'
import { readDataBytes, readRows } from '../../factories/open-data-file'
import { newVisitor } from '../../factories/visitor'
import { fieldsOf, wordsOf } from '../../routes/read-page'
import { withProvider } from './with-provider'

describe('signing in with a provider', () => {
  const signing = withProvider()
  const { isNow, count, whoIs, comeBack, signUp } = signing

  it('is begun by a button only, with PKCE, state and nonce, none of which is stored', async () => {
    const ann = newVisitor(signing.server)
    expect(await (await ann.get('/sign-in')).text()).toMatch(
      /<form method="post" action="\/sign-in\/with\/nhsmail">.*Sign in with NHSmail/,
    )
    const before = count('provider_sign_in')
    expect((await ann.get('/sign-in/with/nhsmail')).status).toBe(200)
    expect(count('provider_sign_in')).toBe(before)
    const response = await ann.post('/sign-in/with/nhsmail')
    const { searchParams, origin } = new URL(response.headers.get('Location')!)
    expect(origin).toBe(signing.provider.issuer)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      redirect_uri: `${signing.server.origin}/sign-in/with/nhsmail/callback`,
    })
    const secrets = ['state', 'nonce', 'code_challenge'].map((name) => searchParams.get(name)!)
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
    expect(new Set(secrets).size).toBe(3)
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^sign-in=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    const token = JSON.parse(
      Buffer.from(decodeURIComponent(/=([^;]+)/.exec(cookie)![1]!), 'base64').toString(),
    )
    const bytes = readDataBytes(signing.server)
    for (const secret of [...secrets, token]) expect(bytes.includes(secret)).toBe(false)
  })

  it('[I3] makes an account only when its owner says so, with the address in lower case', async () => {
    isNow('new-1', ' New.One@Council.EXAMPLE ')
    const visitor = newVisitor(signing.server)
    const people = count('person')
    const back = await comeBack(visitor)
    const path = back.headers.get('Location')!
    expect(path).toMatch(/^\/sign-in\/confirm\//)
    const page = await (await visitor.get(path)).text()
    expect(wordsOf(page)).toMatch(/^Make an account with this address\? new\.one@council\.example /)
    expect([await whoIs(visitor), count('person'), count('identity')]).toEqual([null, people, 0])

    const done = await visitor.post(path, fieldsOf(page))
    expect([done.status, done.headers.get('Location')]).toEqual([302, '/questionnaires'])
    expect(await whoIs(visitor)).toBe('new.one@council.example')
    const audited = readRows(
      signing.server,
      "select thing_kind, thing_id, detail from audit_entry where action = 'identity-linked'",
    )
    expect(audited.at(-1)).toEqual({ thing_kind: 'provider', thing_id: 'nhsmail', detail: '' })
    expect((await visitor.post(path, fieldsOf(page))).status).toBe(400)
  })

  it('[I1] knows who was linked by issuer and subject, whatever address the provider says by then', async () => {
    isNow('sub-7', 'seven@council.example')
    await signUp(newVisitor(signing.server))
    for (const email of ['renamed@council.example', undefined]) {
      isNow('sub-7', email, false)
      const visitor = newVisitor(signing.server)
      const back = await comeBack(visitor, '/glossary')
      expect([back.status, back.headers.get('Location')]).toEqual([302, '/glossary'])
      expect(await whoIs(visitor)).toBe('seven@council.example')
    }
    isNow('sub-8', 'seven@council.example')
    expect((await comeBack(newVisitor(signing.server))).headers.get('Location')).toMatch(
      /^\/sign-in\/confirm\//,
    )
  })

  it('[I3] links with an account of that address, once its owner confirms', async () => {
    const byMail = newVisitor(signing.server)
    await byMail.signIn('bob@council.example')
    isNow('bob-1', 'bob@council.example')
    const visitor = newVisitor(signing.server)
    const path = (await comeBack(visitor)).headers.get('Location')!
    const page = await (await visitor.get(path)).text()
    expect(wordsOf(page)).toMatch(/^Link NHSmail with the account of bob@council\.example\?/)
    await visitor.post(path, fieldsOf(page))
    expect(await whoIs(visitor)).toBe('bob@council.example')
    expect(
      readRows(signing.server, "select id from person where email = 'bob@council.example'"),
    ).toHaveLength(1)
  })

  it('links with the account that is signed in, whatever its address, and ends that session for a new one', async () => {
    const carol = newVisitor(signing.server)
    await carol.signIn('carol@council.example')
    const before = carol.cookie
    isNow('carol-1', 'c.elsewhere@council.example', false)
    const done = await signUp(carol, '/account/sign-in-methods')
    expect(done.headers.get('Location')).toBe('/account/sign-in-methods')
    expect(wordsOf(await (await carol.get('/account/sign-in-methods')).text())).toMatch(/NHSmail, linked \d/)
    const old = newVisitor(signing.server)
    expect((await old.get('/assessments', { Cookie: before })).status).toBe(302)

    const dan = newVisitor(signing.server)
    await dan.signIn('dan@council.example')
    const refused = await comeBack(dan)
    expect(refused.status).toBe(400)
    expect(wordsOf(await refused.text())).toMatch(/^That belongs to another account/)
    expect(await whoIs(dan)).toBe('dan@council.example')
  })

  it('is unlinked by its owner, and then known no more', async () => {
    isNow('eve-1', 'eve@council.example')
    const eve = newVisitor(signing.server)
    await signUp(eve)
    const page = await (await eve.get('/account/sign-in-methods')).text()
    const { issuer = '', subject = '' } = fieldsOf(page)
    const mallory = newVisitor(signing.server)
    await mallory.signIn('mallory@council.example')
    expect((await mallory.post('/account/sign-in-methods', { issuer, subject })).status).toBe(404)
    expect((await eve.post('/account/sign-in-methods', { issuer, subject })).status).toBe(302)
    expect(count('identity')).toBe(0)
    expect((await comeBack(newVisitor(signing.server))).headers.get('Location')).toMatch(
      /^\/sign-in\/confirm\//,
    )
  })
})
