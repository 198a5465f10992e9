import { describe, expect, test } from 'vitest'
import { beginProviderSignIn } from '../../app/use-cases/begin-provider-sign-in'
import { confirmProviderSignIn, readProviderConfirmation } from '../../app/use-cases/confirm-provider-sign-in'
import type { Deps } from '../../app/use-cases/deps'
import { findActor } from '../../app/use-cases/find-actor'
import { finishProviderSignIn } from '../../app/use-cases/finish-provider-sign-in'
import { listIdentities } from '../../app/use-cases/list-identities'
import type { Provider, ProviderAnswer } from '../../app/use-cases/provider'
import { unlinkIdentity } from '../../app/use-cases/unlink-identity'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const plain = withTestDeps()
const ISSUER = 'https://login.nhsmail.example'
const ORIGIN = 'https://profile.example.org'

/** A provider of the outside world that answers what it is told to. */
function providerThat(answer: ProviderAnswer, id = 'nhsmail', issuer = ISSUER): Provider {
  return {
    id,
    name: id.toUpperCase(),
    issuer,
    begin: async ({ state }, callbackUrl) =>
      `${issuer}/authorize?${new URLSearchParams({ state, redirect_uri: callbackUrl }).toString()}`,
    finish: async () => answer,
  }
}

const known = (subject: string, verifiedEmail: string | null): ProviderAnswer => ({
  ok: true,
  identity: { issuer: ISSUER, subject, verifiedEmail },
})
const depsWith = (...providers: readonly Provider[]): Deps => ({ ...plain(), providers })

/** Begins and comes back in the same browser. */
async function comeBack(deps: Deps, personId: string | null = null) {
  const begun = await beginProviderSignIn(deps, {
    providerId: 'nhsmail',
    returnTo: '/glossary',
    origin: ORIGIN,
  })
  if (!begun.ok) throw new Error(begun.reason)
  const { state, redirect_uri: callback } = Object.fromEntries(new URL(begun.address).searchParams)
  const input = {
    providerId: 'nhsmail',
    returnedUrl: `${callback}?code=c&state=${state}`,
    browserToken: begun.browserToken,
    personId,
  }
  return { input, finished: await finishProviderSignIn(deps, input) }
}

async function signUp(deps: Deps, person: { id: string; email: string } | null = null, shownEmail?: string) {
  const { input, finished } = await comeBack(deps, person?.id ?? null)
  if (finished.kind !== 'to-confirm') throw new Error(JSON.stringify(finished))
  const asked = { id: finished.id, browserToken: input.browserToken, person }
  const confirmation = await readProviderConfirmation(deps, asked)
  const shown = shownEmail ?? confirmation?.email ?? ''
  return { asked, confirmation, session: await confirmProviderSignIn(deps, { ...asked, shownEmail: shown }) }
}

test('[I3] an account is made when it is confirmed, and not before', async () => {
  const deps = depsWith(providerThat(known('s-1', 'ann@council.example')))
  await comeBack(deps)
  expect(await deps.db.selectFrom('person').selectAll().execute()).toEqual([])
  const { confirmation, session } = await signUp(deps)
  expect(confirmation).toEqual({ providerName: 'NHSMAIL', email: 'ann@council.example', isNewAccount: true })
  expect(session?.returnTo).toBe('/glossary')
  expect(await findActor(deps, session!.sessionToken)).toMatchObject({
    person: { email: 'ann@council.example' },
  })
})

test('[I1] from then on issuer and subject sign in', async () => {
  await signUp(depsWith(providerThat(known('s-1', 'ann@council.example'))))
  const renamed = depsWith(providerThat(known('s-1', 'bob@council.example')))
  const { finished } = await comeBack(renamed)
  const token = finished.kind === 'signed-in' ? finished.sessionToken : null
  expect(await findActor(renamed, token)).toMatchObject({ person: { email: 'ann@council.example' } })
  expect(
    (await comeBack(depsWith(providerThat(known('s-2', 'ann@council.example'))))).finished,
  ).toMatchObject({
    kind: 'to-confirm',
  })
})

test('[I2] nobody is made of an identity without a verified address, but whoever is signed in may link it', async () => {
  const deps = depsWith(providerThat(known('s-1', null)))
  expect((await comeBack(deps)).finished).toEqual({ kind: 'problem', problem: 'no-verified-email' })
  const ann = await addActor(plain(), 'ann')
  const person = { id: ann.personId, email: ann.email }
  const { confirmation } = await signUp(deps, person)
  expect(confirmation).toEqual({ providerName: 'NHSMAIL', email: ann.email, isNewAccount: false })
  expect(await listIdentities(deps, ann)).toMatchObject([{ subject: 's-1', name: 'NHSMAIL' }])
})

test('[I3] what is confirmed is what was shown: not another account that somebody signed in to since', async () => {
  const ann = await addActor(plain(), 'ann')
  const deps = depsWith(providerThat(known('s-1', 'bob@council.example')))
  const { input, finished } = await comeBack(deps)
  const id = finished.kind === 'to-confirm' ? finished.id : ''
  const asked = { id, browserToken: input.browserToken, person: { id: ann.personId, email: ann.email } }
  expect(await confirmProviderSignIn(deps, { ...asked, shownEmail: 'bob@council.example' })).toBeNull()
  expect(await deps.db.selectFrom('identity').selectAll().execute()).toEqual([])
})

test('it works once, however many try at once, in the browser that began it, for 15 minutes', async () => {
  const deps = depsWith(providerThat(known('s-1', 'ann@council.example')))
  const { asked } = await signUp(deps, null, 'another@council.example')
  const again = { ...asked, shownEmail: 'ann@council.example' }
  for (const browserToken of [null, '', 'another']) {
    expect(await readProviderConfirmation(deps, { ...asked, browserToken })).toBeNull()
    expect(await confirmProviderSignIn(deps, { ...again, browserToken })).toBeNull()
  }
  plain().setNow('2026-11-22T09:14:59.999Z')
  const results = await Promise.all([1, 2, 3, 4].map(() => confirmProviderSignIn(deps, again)))
  expect(results.filter(Boolean)).toHaveLength(1)
  expect(await readProviderConfirmation(deps, asked)).toBeNull()

  const late = await comeBack(deps)
  expect(late.finished.kind).toBe('signed-in')
  expect(await finishProviderSignIn(deps, late.input)).toEqual({ kind: 'problem', problem: 'ended' })
  const begun = await beginProviderSignIn(deps, { providerId: 'nhsmail', returnTo: '/', origin: ORIGIN })
  if (!begun.ok) throw new Error(begun.reason)
  plain().setNow('2026-11-22T09:29:59.998Z')
  const returnedUrl = `${late.input.returnedUrl.split('?')[0]}?state=${new URL(begun.address).searchParams.get('state')}`
  const input = { ...late.input, browserToken: begun.browserToken, returnedUrl }
  for (const browserToken of [null, 'another', late.input.browserToken]) {
    expect(await finishProviderSignIn(deps, { ...input, browserToken })).toMatchObject({ problem: 'ended' })
  }
  expect(await finishProviderSignIn(deps, { ...input, providerId: 'cis2' })).toMatchObject({
    problem: 'ended',
  })
  plain().setNow('2026-11-22T09:29:59.999Z')
  expect(await finishProviderSignIn(deps, input)).toMatchObject({ problem: 'ended' })
})

test.each(['declined', 'refused', 'unreachable'] as const)(
  'a provider’s “%s” signs nobody in',
  async (reason) => {
    const deps = depsWith(providerThat({ ok: false, reason }))
    expect((await comeBack(deps)).finished).toEqual({ kind: 'problem', problem: reason })
    expect(await deps.db.selectFrom('session').selectAll().execute()).toEqual([])
  },
)

test('nothing is kept of a sign-in that can’t begin, nor of those that have expired', async () => {
  const deps = depsWith({ ...providerThat(known('s-1', null)), begin: async () => null })
  const input = { providerId: 'nhsmail', returnTo: '/', origin: ORIGIN }
  expect(await beginProviderSignIn(deps, input)).toEqual({ ok: false, reason: 'unreachable' })
  expect(await beginProviderSignIn(deps, { ...input, providerId: 'x' })).toEqual({
    ok: false,
    reason: 'unknown',
  })
  const count = async () => (await deps.db.selectFrom('provider_sign_in').selectAll().execute()).length
  const before = await count()
  await beginProviderSignIn(depsWith(providerThat(known('s-1', null))), input)
  expect(await count()).toBe(before + 1)
  plain().setNow('2026-11-22T12:00:00.000Z')
  await beginProviderSignIn(depsWith(providerThat(known('s-1', null))), input)
  expect(await count()).toBe(1)
})

describe('[I4] unlinking', () => {
  async function linkAnn() {
    const ann = await addActor(plain(), 'ann')
    const deps = depsWith(providerThat(known('s-1', null)))
    await signUp(deps, { id: ann.personId, email: ann.email })
    return { ann, deps, identity: { issuer: ISSUER, subject: 's-1' } }
  }

  test('takes one’s own, leaves a line in the audit log, and can’t take another’s', async () => {
    const { ann, deps, identity } = await linkAnn()
    const bob = await addActor(plain(), 'bob')
    expect(await unlinkIdentity(deps, bob, identity)).toBe('not-found')
    expect(await unlinkIdentity(deps, { kind: 'nobody' }, identity)).toBe('not-found')
    expect(await listIdentities(deps, bob)).toEqual([])
    expect(await listIdentities(deps, { kind: 'nobody' })).toEqual([])
    expect(await unlinkIdentity(deps, ann, identity)).toBe('unlinked')
    expect(await unlinkIdentity(deps, ann, identity)).toBe('not-found')
    const audited = await deps.db
      .selectFrom('audit_entry')
      .select(['action', 'thing_id'])
      .orderBy('id')
      .execute()
    expect(audited.slice(-2)).toEqual([
      { action: 'identity-linked', thing_id: 'nhsmail' },
      { action: 'identity-unlinked', thing_id: 'nhsmail' },
    ])
  })

  test('the last way in stays: without mail, an identity of a provider that still is one', async () => {
    const { ann, deps, identity } = await linkAnn()
    const withoutMail = { ...deps, signInMail: null }
    expect(await unlinkIdentity(withoutMail, ann, identity)).toBe('last-way-in')
    const old = { issuer: 'https://gone.example', subject: 'x', person_id: ann.personId, created_at: '2026' }
    await deps.db.insertInto('identity').values(old).execute()
    expect(await unlinkIdentity(withoutMail, ann, identity)).toBe('last-way-in')
    expect((await listIdentities(deps, ann)).map(({ name }) => name)).toEqual(['gone.example', 'NHSMAIL'])
    const both = depsWith(...deps.providers, providerThat(known('x', null), 'gone', 'https://gone.example/'))
    expect(await unlinkIdentity({ ...both, signInMail: null }, ann, identity)).toBe('unlinked')
  })
})
