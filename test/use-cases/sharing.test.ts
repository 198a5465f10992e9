import { expect, test } from 'vitest'
import type { Deps } from '../../app/use-cases/deps'
import { listOwnShares } from '../../app/use-cases/list-own-shares'
import { listSharedWithMe, readSharedProfile } from '../../app/use-cases/read-shared-profile'
import { type Mail, sendNextMail } from '../../app/use-cases/send-next-mail'
import { shareProfile, SHARES_AT_MOST } from '../../app/use-cases/share-profile'
import { takeBackShare } from '../../app/use-cases/take-back-share'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const COACH = 'coach@council.example'

async function share(
  amira: SignedIn,
  assessmentId: string,
  email = COACH,
  on: Deps = deps(),
): Promise<string> {
  const result = await shareProfile(on, amira, { assessmentId, email, days: 14 })
  if (!result.ok) throw new Error(result.reason)
  return result.shareId
}

async function begin() {
  const amira = await addActor(deps(), 'amira')
  const coach = await addActor(deps(), 'coach')
  return { amira, coach, assessmentId: await complete(deps(), amira) }
}

test('[V4] whom a profile is shared with reads it, and its owner sees when', async () => {
  const { amira, coach, assessmentId } = await begin()
  const shareId = await share(amira, assessmentId)
  expect(await listSharedWithMe(deps(), coach)).toMatchObject([
    { id: shareId, owner: 'amira@council.example' },
  ])
  expect((await listOwnShares(deps(), amira, assessmentId))[0]).toMatchObject({
    email: COACH,
    state: 'open',
    views: [],
  })
  deps().setNow('2026-11-23T10:00:00.000Z')
  const shared = await readSharedProfile(deps(), coach, shareId)
  expect(shared!.report.scales.map(({ score }) => score)).toEqual([4.5, 3])
  expect((await listOwnShares(deps(), amira, assessmentId))[0]!.views).toEqual(['2026-11-23T10:00:00.000Z'])
})

test('[V4, C4] nobody else reads it: not a stranger, not an administrator, not with a made-up link', async () => {
  const { amira, coach, assessmentId } = await begin()
  const shareId = await share(amira, assessmentId)
  const root = await addActor(deps(), 'root', { role: 'administrator', placeId: null })
  expect(await readSharedProfile(deps(), root, shareId)).toBeNull()
  expect(await readSharedProfile(deps(), { kind: 'nobody' }, shareId)).toBeNull()
  expect(await readSharedProfile(deps(), coach, 'made-up')).toBeNull()
  expect(await readSharedProfile(deps(), amira, shareId)).toBeNull()
  expect((await listOwnShares(deps(), amira, assessmentId))[0]!.views).toEqual([])
})

test('[V4] taken back, it is gone at once; over, it is gone by itself', async () => {
  const { amira, coach, assessmentId } = await begin()
  const first = await share(amira, assessmentId)
  expect(await takeBackShare(deps(), coach, first)).toBe(false)
  expect(await takeBackShare(deps(), amira, first)).toBe(true)
  expect(await readSharedProfile(deps(), coach, first)).toBeNull()
  const second = await share(amira, assessmentId)
  deps().setNow('2026-12-06T08:59:59.999Z')
  expect(await readSharedProfile(deps(), coach, second)).not.toBeNull()
  deps().setNow('2026-12-06T09:00:00.000Z')
  expect(await readSharedProfile(deps(), coach, second)).toBeNull()
  const states = (await listOwnShares(deps(), amira, assessmentId)).map(({ state }) => state)
  expect(states).toEqual(['over', 'taken-back'])
})

test('[V4] only its owner shares a profile, and only a submitted one, not with themselves, not twice', async () => {
  const { amira, coach, assessmentId } = await begin()
  const ask = (actor: SignedIn, id: string, email: string) =>
    shareProfile(deps(), actor, { assessmentId: id, email, days: 14 })
  expect(await ask(coach, assessmentId, 'friend@council.example')).toEqual({ ok: false, reason: 'not-found' })
  expect(await ask(amira, await start(deps(), amira), COACH)).toEqual({ ok: false, reason: 'not-found' })
  expect(await ask(amira, assessmentId, 'amira@council.example')).toEqual({ ok: false, reason: 'self' })
  await share(amira, assessmentId)
  expect(await ask(amira, assessmentId, COACH)).toEqual({ ok: false, reason: 'already' })
})

test('there is an end to how many share one', async () => {
  const { amira, assessmentId } = await begin()
  for (let index = 0; index < SHARES_AT_MOST; index += 1)
    await share(amira, assessmentId, `c${index}@council.example`)
  expect(await shareProfile(deps(), amira, { assessmentId, email: COACH, days: 14 })).toEqual({
    ok: false,
    reason: 'too-many',
  })
})

test('deleting the assessment ends its shares', async () => {
  const { amira, coach, assessmentId } = await begin()
  const shareId = await share(amira, assessmentId)
  await deps().db.deleteFrom('assessment').where('id', '=', assessmentId).execute()
  expect(await readSharedProfile(deps(), coach, shareId)).toBeNull()
})

test('a mail tells the recipient, without scores; taken back first, none goes out', async () => {
  const { amira, assessmentId } = await begin()
  const mailing: Deps = { ...deps(), signInMail: { via: 'outbox', announce: () => undefined } }
  const sent: Mail[] = []
  const send = () =>
    sendNextMail(mailing, (mail) => {
      sent.push(mail)
      return Promise.resolve({ isSent: true })
    })
  const first = await share(amira, assessmentId, COACH, mailing)
  await send()
  expect(sent).toEqual([
    {
      id: first,
      kind: 'share',
      email: COACH,
      ownerEmail: 'amira@council.example',
      ownerName: null,
      expiresAt: '2026-12-06T09:00:00.000Z',
    },
  ])
  const second = await share(amira, assessmentId, 'mentor@council.example', mailing)
  await takeBackShare(mailing, amira, second)
  expect(await send()).toBe(false)
})
