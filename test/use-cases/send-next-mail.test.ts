import { beforeEach, expect, test } from 'vitest'
import { completeSignInByCode, completeSignInByLink, isLinkOpen } from '../../app/use-cases/complete-sign-in'
import type { Deps } from '../../app/use-cases/deps'
import { requestSignIn } from '../../app/use-cases/request-sign-in'
import { type Mail, type Outcome, sendNextMail } from '../../app/use-cases/send-next-mail'
import { listUnreachableAddresses } from '../../db/queries/unreachable-addresses.server'
import { withTestDeps } from '../factories/with-test-deps'

const testDeps = withTestDeps()
const SENT: Outcome = { isSent: true }
const PUT_OFF: Outcome = { isSent: false, isFinal: false, isAddressAtFault: true }
const REFUSED: Outcome = { isSent: false, isFinal: true, isAddressAtFault: true }
const NO_WAY: Outcome = { isSent: false, isFinal: false, isAddressAtFault: false }

type SignInMail = Extract<Mail, { kind: 'sign-in' }>

let sent: SignInMail[]
let announced: number
beforeEach(() => {
  sent = []
  announced = 0
})
const deps = (): Deps => ({
  ...testDeps(),
  signInMail: { via: 'outbox', announce: () => (announced += 1) },
})
const ask = () => requestSignIn(deps(), { email: 'amira@council.example', returnTo: '/assessments' })
const send = (outcome: Outcome) =>
  sendNextMail(deps(), (mail) => {
    if (mail.kind === 'sign-in') sent.push(mail)
    return Promise.resolve(outcome)
  })
const listUnreachable = () => listUnreachableAddresses(deps().db)
const readOutbox = () => deps().db.selectFrom('outgoing_mail').selectAll().execute()

/** Sends with this outcome whenever mail is due, for 15 minutes, and tells at which seconds. */
async function sendForAQuarter(outcome: Outcome): Promise<readonly number[]> {
  const begun = deps().now().getTime()
  const seconds: number[] = []
  for (let second = 0; second <= 900; second += 1) {
    testDeps().setNow(new Date(begun + second * 1000).toISOString())
    if (await send(outcome)) seconds.push(second)
  }
  return seconds
}

test('asking puts a mail into the outbox and tells that it is there; asking elsewhere does not', async () => {
  await ask()
  expect([announced, (await readOutbox()).length]).toEqual([1, 1])
  await requestSignIn(testDeps(), { email: 'amira@council.example', returnTo: '/' })
  expect([announced, (await readOutbox()).length]).toEqual([1, 1])
})

test('what is sent signs in, by link and by code', async () => {
  const [first, second] = [await ask(), await ask()]
  expect([await send(SENT), await send(SENT), await send(SENT)]).toEqual([true, true, false])
  expect(sent.map(({ id, email }) => ({ ok: true, requestId: id, email }))).toEqual([
    { ...first, email: 'amira@council.example' },
    { ...second, email: 'amira@council.example' },
  ])
  expect(await completeSignInByLink(deps(), sent[0]!.token)).toMatchObject({ ok: true })
  expect(await completeSignInByCode(deps(), { requestId: sent[1]!.id, code: sent[1]!.code })).toMatchObject({
    ok: true,
  })
})

test('before it is sent there is neither link nor code, and never in the database', async () => {
  const asked = await ask()
  const minted = deps().mintSignIn(asked.ok ? asked.requestId : '')
  expect(await isLinkOpen(deps(), minted.token)).toBe(false)
  await send(PUT_OFF)
  expect(await isLinkOpen(deps(), minted.token)).toBe(true)
  const stored = JSON.stringify([
    await deps().db.selectFrom('sign_in_request').selectAll().execute(),
    await readOutbox(),
  ])
  for (const secret of [minted.token, minted.code]) expect(stored).not.toContain(secret)
})

test('a repeat has the same link and code, and those of the first go on working', async () => {
  await ask()
  await send(PUT_OFF)
  testDeps().setNow('2026-11-22T09:00:05.000Z')
  await send(SENT)
  expect(sent[1]).toEqual(sent[0])
  expect(await completeSignInByLink(deps(), sent[0]!.token)).toMatchObject({ ok: true })
})

test('after the secret was changed, what is sent works all the same', async () => {
  await ask()
  await send(PUT_OFF)
  testDeps().setNow('2026-11-22T09:00:05.000Z')
  const changed: Deps = { ...deps(), mintSignIn: () => ({ token: 'another', code: 'OTHE-RONE' }) }
  await sendNextMail(changed, () => Promise.resolve(SENT))
  expect(await completeSignInByLink(deps(), 'another')).toMatchObject({ ok: true })
})

test('what is put off is tried again after 5, 10, 20… seconds while the link works, then given up', async () => {
  await ask()
  // 5 + 10 = 15, + 20 = 35, … ; the next would be after 1275 seconds, and the link ends after 900.
  expect(await sendForAQuarter(PUT_OFF)).toEqual([0, 5, 15, 35, 75, 155, 315, 635])
  expect(await readOutbox()).toEqual([])
  expect(await listUnreachable()).toEqual([{ email: 'amira@council.example', failedOn: '2026-11-22' }])
})

test('what is refused is not tried again, and the address is listed until it is reached', async () => {
  await ask()
  expect(await sendForAQuarter(REFUSED)).toEqual([0])
  expect((await listUnreachable()).map(({ email }) => email)).toEqual(['amira@council.example'])
  await ask()
  await send(SENT)
  expect(await listUnreachable()).toEqual([])
})

test('while there is no way out, no address is to blame', async () => {
  await ask()
  expect(await sendForAQuarter(NO_WAY)).toHaveLength(8)
  expect(await listUnreachable()).toEqual([])
  expect(await readOutbox()).toEqual([])
})

test('what somebody took and died over is sent after a minute', async () => {
  await ask()
  await expect(sendNextMail(deps(), () => Promise.reject(new Error('killed')))).rejects.toThrow('killed')
  testDeps().setNow('2026-11-22T09:00:59.999Z')
  expect(await send(SENT)).toBe(false)
  testDeps().setNow('2026-11-22T09:01:00.000Z')
  expect(await send(SENT)).toBe(true)
  expect(await readOutbox()).toEqual([])
})
