import { expect, test } from 'vitest'
import { parseEmail } from '../../app/http/parse-email'
import { completeSignInByCode, completeSignInByLink, isLinkOpen } from '../../app/use-cases/complete-sign-in'
import type { Deps } from '../../app/use-cases/deps'
import { endSession, findActor, findSessionEnd } from '../../app/use-cases/find-actor'
import { readShownSignIn } from '../../app/use-cases/read-shown-sign-in'
import { requestSignIn } from '../../app/use-cases/request-sign-in'
import { withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const refused = { ok: false, reason: 'expired-or-used' }
const input = { email: 'amira@council.example', returnTo: '/assessments' }

/** Asks for a sign-in and reads the message that is shown. */
async function ask(changes: Partial<typeof input> = {}) {
  const asked = await requestSignIn(deps(), { ...input, ...changes })
  if (!asked.ok) throw new Error(asked.reason)
  const { requestId } = asked
  return { requestId, ...(await readShownSignIn(deps(), requestId))! }
}

async function signIn(email = input.email) {
  const { token } = await ask({ email })
  const result = await completeSignInByLink(deps(), token)
  if (!result.ok) throw new Error(result.reason)
  return result
}

test('where messages are shown on the screen, this one’s is there for whoever knows its request, with address, link and code', async () => {
  const { requestId, token, code } = await ask()
  expect(await readShownSignIn(deps(), requestId)).toEqual({ email: 'amira@council.example', token, code })
  expect(await readShownSignIn(deps(), 'made-up')).toBeNull()
})

test('nothing is shown where messages are mailed, nor by a process that makes other secrets', async () => {
  const { requestId } = await ask()
  const mailing: Deps = { ...deps(), signInMail: { via: 'outbox', announce: () => undefined } }
  expect(await readShownSignIn(mailing, requestId)).toBeNull()
  const restarted: Deps = { ...deps(), mintSignIn: () => ({ token: 'another', code: 'OTHE-RONE' }) }
  expect(await readShownSignIn(restarted, requestId)).toBeNull()
})

test('neither token nor code stands in the database', async () => {
  const { token, code } = await ask()
  const { sessionToken } = await signIn()
  const stored = JSON.stringify([
    await deps().db.selectFrom('sign_in_request').selectAll().execute(),
    await deps().db.selectFrom('session').selectAll().execute(),
  ])
  for (const secret of [token, code, code.replace('-', ''), sessionToken])
    expect(stored).not.toContain(secret)
})

test('where no message can be sent it says so', async () => {
  const unsent: Deps = { ...deps(), signInMail: null }
  expect(await requestSignIn(unsent, input)).toEqual({ ok: false, reason: 'no-mail' })
  expect(await deps().db.selectFrom('sign_in_request').selectAll().execute()).toEqual([])
})

test('a known and an unknown address are answered alike', async () => {
  await signIn()
  expect(Object.keys(await requestSignIn(deps(), input))).toEqual(
    Object.keys(await requestSignIn(deps(), { ...input, email: 'unknown@council.example' })),
  )
})

test('the link signs in, on to where one was, as the person with that address', async () => {
  const { token } = await ask({ returnTo: '/questionnaires/social-skill' })
  const result = await completeSignInByLink(deps(), token)
  expect(result).toMatchObject({ ok: true, returnTo: '/questionnaires/social-skill' })
  const { person } = await findActor(deps(), result.ok ? result.sessionToken : null)
  expect(person).toMatchObject({ email: 'amira@council.example', name: null })
})

test('looking at the link does not use it up', async () => {
  const { token } = await ask()
  expect(await isLinkOpen(deps(), token)).toBe(true)
  expect(await isLinkOpen(deps(), token)).toBe(true)
  expect(await completeSignInByLink(deps(), token)).toMatchObject({ ok: true })
  expect(await isLinkOpen(deps(), token)).toBe(false)
})

test('the link works once, even for several at once', async () => {
  const { token } = await ask()
  const results = await Promise.all([1, 2, 3, 4].map(() => completeSignInByLink(deps(), token)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await completeSignInByLink(deps(), token)).toEqual(refused)
  expect(await deps().db.selectFrom('session').selectAll().execute()).toHaveLength(1)
})

test('link and code are one sign-in: after the one the other is used', async () => {
  const { token, requestId, code } = await ask()
  expect(await completeSignInByCode(deps(), { requestId, code })).toMatchObject({ ok: true })
  expect(await completeSignInByLink(deps(), token)).toEqual(refused)
  expect(await completeSignInByCode(deps(), { requestId, code })).toEqual(refused)
})

test('a link works for 15 minutes and not a moment longer', async () => {
  const [inTime, late] = [await ask(), await ask()]
  deps().setNow('2026-11-22T09:14:59.999Z')
  expect(await isLinkOpen(deps(), inTime.token)).toBe(true)
  expect(await completeSignInByLink(deps(), inTime.token)).toMatchObject({ ok: true })
  deps().setNow('2026-11-22T09:15:00.000Z')
  expect(await isLinkOpen(deps(), late.token)).toBe(false)
  expect(await completeSignInByLink(deps(), late.token)).toEqual(refused)
  expect(await completeSignInByCode(deps(), late)).toEqual(refused)
})

test('a link works for as long as is configured', async () => {
  const longer = { ...deps(), sessionLimits: { ...deps().sessionLimits, signInMinutes: 30 } }
  const asked = await requestSignIn(longer, input)
  const { token } = (await readShownSignIn(deps(), asked.ok ? asked.requestId : ''))!
  deps().setNow('2026-11-22T09:29:59.999Z')
  expect(await isLinkOpen(deps(), token)).toBe(true)
  deps().setNow('2026-11-22T09:30:00.000Z')
  expect(await isLinkOpen(deps(), token)).toBe(false)
})

test('a link that was made up signs nobody in', async () => {
  await ask()
  expect(await isLinkOpen(deps(), 'made-up')).toBe(false)
  expect(await completeSignInByLink(deps(), 'made-up')).toEqual(refused)
})

test.each([
  ['as it was sent', (code: string) => code],
  ['in lower case', (code: string) => code.toLowerCase()],
  ['without the hyphen', (code: string) => code.replace('-', '')],
  ['with spaces', (code: string) => ` ${code.replace('-', ' ')} `],
])('the code works %s', async (_, type) => {
  const { requestId, code } = await ask()
  expect(await completeSignInByCode(deps(), { requestId, code: type(code) })).toMatchObject({ ok: true })
})

test('five attempts: the fifth may still be right, a sixth may not', async () => {
  const [first, second] = [await ask(), await ask()]
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    expect(await completeSignInByCode(deps(), { ...first, code: 'WRON-GGGG' })).toMatchObject({
      reason: 'wrong-code',
    })
    await completeSignInByCode(deps(), { ...second, code: 'WRON-GGGG' })
  }
  await completeSignInByCode(deps(), { ...second, code: 'WRON-GGGG' })
  expect(await completeSignInByCode(deps(), first)).toMatchObject({ ok: true })
  expect(await completeSignInByCode(deps(), second)).toEqual(refused)
  expect(await completeSignInByLink(deps(), second.token)).toMatchObject({ ok: true })
})

test('attempts made at once don’t outrun the limit', async () => {
  const { requestId } = await ask()
  const guesses = Array.from({ length: 20 }, (_, n) => `GUES-${String(n).padStart(4, '0')}`)
  const results = await Promise.all(guesses.map((code) => completeSignInByCode(deps(), { requestId, code })))
  expect(results.filter((result) => !result.ok && result.reason === 'wrong-code')).toHaveLength(5)
})

test('a code belongs to its request: with another’s it is wrong', async () => {
  const [first, second] = [await ask(), await ask()]
  const mixed = { requestId: first.requestId, code: second.code }
  expect(await completeSignInByCode(deps(), mixed)).toMatchObject({ reason: 'wrong-code' })
  expect(await completeSignInByCode(deps(), { ...mixed, requestId: 'unknown' })).toEqual(refused)
})

test('addresses are compared without regard to case or spaces around them', async () => {
  const typed = ['amira@council.example', 'Amira@Council.Example', '  AMIRA@COUNCIL.EXAMPLE ']
  const ids = new Set<string>()
  for (const text of typed) {
    const parsed = parseEmail(text)
    if (!parsed.ok) throw new Error(parsed.error)
    ids.add((await findActor(deps(), (await signIn(parsed.email)).sessionToken)).person!.id)
  }
  expect(ids.size).toBe(1)
})

test('one address signed in twice at once is one person with two sessions', async () => {
  const [first, second] = [await ask(), await ask()]
  await Promise.all([completeSignInByLink(deps(), first.token), completeSignInByLink(deps(), second.token)])
  expect(await deps().db.selectFrom('person').selectAll().execute()).toHaveLength(1)
  expect(await deps().db.selectFrom('session').selectAll().execute()).toHaveLength(2)
})

test('[C7] a session lasts twelve hours, if it is used', async () => {
  const { sessionToken, expires } = await signIn()
  expect(expires.toISOString()).toBe('2026-11-22T21:00:00.000Z')
  for (let minute = 30; minute < 720; minute += 30) {
    deps().setNow(new Date(Date.parse('2026-11-22T09:00:00.000Z') + minute * 60_000).toISOString())
    expect(await findActor(deps(), sessionToken)).toMatchObject({ actor: { kind: 'person' } })
  }
  deps().setNow('2026-11-22T20:59:59.999Z')
  expect(await findActor(deps(), sessionToken)).toMatchObject({ actor: { kind: 'person' } })
  deps().setNow('2026-11-22T21:00:00.000Z')
  expect(await findActor(deps(), sessionToken)).toEqual({ actor: { kind: 'nobody' }, person: null })
})

test('[C7] unused for an hour, a session is over', async () => {
  const { sessionToken } = await signIn()
  deps().setNow('2026-11-22T09:59:59.999Z')
  expect(await findSessionEnd(deps(), sessionToken)).toBe('2026-11-22T10:00:00.000Z')
  deps().setNow('2026-11-22T10:00:00.000Z')
  expect(await findSessionEnd(deps(), sessionToken)).toBeNull()
  expect(await findActor(deps(), sessionToken)).toEqual({ actor: { kind: 'nobody' }, person: null })
})

test('[C7] asking when it ends does not prolong it; using it does, noted at most once a minute', async () => {
  const { sessionToken } = await signIn()
  const seenAt = async () => (await deps().db.selectFrom('session').select('last_seen_at').execute())[0]
  deps().setNow('2026-11-22T09:30:00.000Z')
  await findSessionEnd(deps(), sessionToken)
  expect(await seenAt()).toEqual({ last_seen_at: '2026-11-22T09:00:00.000Z' })
  await findActor(deps(), sessionToken)
  deps().setNow('2026-11-22T09:30:59.999Z')
  await findActor(deps(), sessionToken)
  expect(await seenAt()).toEqual({ last_seen_at: '2026-11-22T09:30:00.000Z' })
  expect(await findSessionEnd(deps(), sessionToken)).toBe('2026-11-22T10:30:00.000Z')
})

test('a session that is ended is nobody’s, and another of the same person goes on', async () => {
  const [first, second] = [await signIn(), await signIn()]
  await endSession(deps(), first.sessionToken)
  expect(await findActor(deps(), first.sessionToken)).toMatchObject({ actor: { kind: 'nobody' } })
  expect(await findActor(deps(), second.sessionToken)).toMatchObject({ actor: { kind: 'person' } })
})

test('without a cookie, or with one that was made up, one is nobody', async () => {
  await signIn()
  for (const token of [null, '', 'made-up']) {
    expect(await findActor(deps(), token)).toEqual({ actor: { kind: 'nobody' }, person: null })
  }
})

test('requests and sessions that have expired are not kept', async () => {
  await signIn('old@council.example')
  deps().setNow('2026-11-23T09:00:00.000Z')
  await signIn('new@council.example')
  expect(await deps().db.selectFrom('sign_in_request').select('email').execute()).toEqual([
    { email: 'new@council.example' },
  ])
  expect(await deps().db.selectFrom('session').select('expires_at').execute()).toEqual([
    { expires_at: '2026-11-23T21:00:00.000Z' },
  ])
})
