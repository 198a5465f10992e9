import { expect, test } from 'vitest'
import { completeSignInByLink } from '../../app/use-cases/complete-sign-in'
import type { Deps } from '../../app/use-cases/deps'
import { findActor } from '../../app/use-cases/find-actor'
import { requestSignIn } from '../../app/use-cases/request-sign-in'
import { runForums } from '../../app/use-cases/run-forums'
import { runRetention } from '../../app/use-cases/run-retention'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { sendNextMail } from '../../app/use-cases/send-next-mail'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { loadAnswers } from '../../db/queries/answers.server'
import { insertMail } from '../../db/queries/outgoing-mail.server'
import { readConfig } from '../../app/config.server'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { ITEM } from './answering'
import { questionnaire } from './storm/questionnaire'

const testDeps = withTestDeps()
const deps = (): Deps => ({ ...testDeps(), signInMail: { via: 'outbox', announce: () => undefined } })
const SENT = { isSent: true } as const
const NO_WAY = { isSent: false, isFinal: false, isAddressAtFault: false } as const
const at = (iso: string) => testDeps().setNow(iso)
const FACTS = { tier: null, stage: null, function: null, sector: null, icsId: null }

/** Asks for a link, has it mailed and follows it. */
async function signIn() {
  const asked = await requestSignIn(deps(), { email: 'amira@council.example', returnTo: '/' })
  if (!asked.ok) throw new Error(asked.reason)
  await sendNextMail(deps(), () => Promise.resolve(SENT))
  return completeSignInByLink(deps(), deps().mintSignIn(asked.requestId).token)
}

test('while the mail server is down for an hour nothing is given up, and within five minutes of its return all has gone out', async () => {
  const begun = Date.parse('2026-11-22T09:00:00.000Z')
  const ids = Array.from({ length: 20 }, (_, index) => `request-${index}`)
  for (const id of ids) {
    const of = { createdAt: '2026-11-22T09:00:00.000Z', expiresAt: '2026-11-23T09:00:00.000Z', returnTo: '/' }
    await deps()
      .db.insertInto('sign_in_request')
      .values({
        ...{
          id,
          email: `${id}@council.example`,
          token_hash: `t-${id}`,
          code_hash: `c-${id}`,
          return_to: '/',
        },
        ...{ wrong_codes: 0, created_at: of.createdAt, expires_at: of.expiresAt, used_at: null },
      })
      .execute()
    await insertMail(deps().db, { id, kind: 'sign-in', dueAt: of.createdAt, expiresAt: of.expiresAt })
  }
  const sent: string[] = []
  for (let second = 0; second <= 3_900; second += 5) {
    at(new Date(begun + second * 1000).toISOString())
    const send = (mail: { id: string }) => {
      if (second < 3_600) return Promise.resolve(NO_WAY)
      sent.push(mail.id)
      return Promise.resolve(SENT)
    }
    while (await sendNextMail(deps(), send));
  }
  expect(sent.sort()).toEqual([...ids].sort())
})

test('with the clock set back a day, whoever was signed in stays so, and signing in works', async () => {
  at('2026-11-22T09:00:00.000Z')
  const before = await signIn()
  at('2026-11-21T09:00:00.000Z')
  expect(before.ok && (await findActor(deps(), before.sessionToken)).person).toMatchObject({
    email: 'amira@council.example',
  })
  const after = await signIn()
  expect(after.ok && (await findActor(deps(), after.sessionToken)).person).toMatchObject({
    email: 'amira@council.example',
  })
})

test('mail that waited when the clock was set back is sent at once, not after a day', async () => {
  at('2026-11-22T09:00:00.000Z')
  await requestSignIn(deps(), { email: 'amira@council.example', returnTo: '/' })
  at('2026-11-21T09:00:00.000Z')
  const sent: string[] = []
  const send = ({ kind }: { kind: string }) => {
    sent.push(kind)
    return Promise.resolve(SENT)
  }
  while (await sendNextMail(deps(), send));
  expect(sent).toEqual(['sign-in'])
})

test('with the clock set back, what is answered last is what stands', async () => {
  const amira = await addActor(deps() as ReturnType<typeof testDeps>, 'amira')
  at('2026-11-22T09:00:00.000Z')
  const started = await startAssessment(deps(), amira, { questionnaire, facts: FACTS, agrees: true })
  const assessmentId = started.ok ? started.assessmentId : ''
  const save = (value: string) =>
    saveOwnAnswers(deps(), amira, { assessmentId, changes: { answers: { [ITEM]: value }, importance: {} } })
  await save('2')
  at('2026-11-21T09:00:00.000Z')
  expect(await save('5')).toMatchObject({ ok: true })
  expect((await loadAnswers(deps().db, 'amira', assessmentId)).answers).toEqual({ [ITEM]: 5 })
})

test('jobs run on with the clock set back a year, and not twice an hour for that', async () => {
  const { keptDays } = readConfig({})
  at('2026-11-22T09:00:00.000Z')
  expect(await runRetention(deps(), keptDays)).not.toBeNull()
  expect(await runForums(deps())).not.toBeNull()
  at('2025-11-22T09:00:00.000Z')
  expect(await runRetention(deps(), keptDays)).not.toBeNull()
  expect(await runForums(deps())).not.toBeNull()
  expect(await runRetention(deps(), keptDays)).toBeNull()
  expect(await runForums(deps())).toBeNull()
})
