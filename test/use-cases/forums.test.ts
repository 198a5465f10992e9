import { beforeEach, expect, test } from 'vitest'
import { countForumRoles } from '../../app/use-cases/count-forum-roles'
import { deleteOwnAccount } from '../../app/use-cases/delete-own-account'
import { answerIntroduction, type ForumEntry, joinForum, leaveForum } from '../../app/use-cases/join-forum'
import { readOwnForum } from '../../app/use-cases/read-own-forum'
import { runForums } from '../../app/use-cases/run-forums'
import { type Mail, sendNextMail } from '../../app/use-cases/send-next-mail'
import { insertAcademy } from '../../db/queries/places.server'
import { insertPost } from '../../db/queries/posts.server'
import { NINE } from '../db/rows'
import type { TestDeps } from '../factories/test-deps'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const testDeps = withTestDeps()
const deps = (): TestDeps => ({ ...testDeps(), signInMail: { via: 'outbox', announce: () => {} } })

const FRAMING = { questionnaire: 'social-skill', scale: 'framing' }
const entry: ForumEntry = {
  ...{ tier: 'project', function: 'clinical', sector: 'icb', icsId: 'devon' },
  ...{ wishes: [FRAMING], offers: [], wishWords: 'How to begin', offerWords: '' },
}

let amira: SignedIn
let bob: SignedIn
beforeEach(async () => {
  amira = await addActor(deps(), 'amira')
  bob = await addActor(deps(), 'bob')
})

/** Amira wants what Bob of another sector offers; they were proposed to each other. */
async function propose() {
  await joinForum(deps(), amira, entry)
  await joinForum(deps(), bob, { ...entry, sector: 'vcse', wishes: [], offers: [FRAMING], wishWords: '' })
  expect(await runForums(deps())).toEqual({ proposed: 1 })
}

const seenBy = async (actor: SignedIn) => (await readOwnForum(deps(), actor))!.introductions

async function answer(actor: SignedIn, agrees: boolean) {
  const [introduction] = await seenBy(actor)
  return answerIntroduction(deps(), actor, { sideId: introduction!.sideId, agrees })
}

test('[F13] [U1] what somebody says begins with where they work', async () => {
  await insertPost(deps().db, {
    ...{ person_id: 'amira', id: 'post', organisation_id: null, sector: 'vcse', created_at: NINE },
    ...{ ics_id: 'dorset', chosen_ics_id: null, function: 'lay', tier: 'project' },
  })
  const own = (await readOwnForum(deps(), amira))!
  expect(own.entry).toBeNull()
  expect(own.prefill).toEqual({ tier: 'project', function: 'lay', sector: 'vcse', icsId: 'dorset' })
  expect(await readOwnForum(deps(), { kind: 'nobody' })).toBeNull()
})

test('[U3] both are told of the other without a name, and by mail that says nothing else', async () => {
  await propose()
  const [seen] = await seenBy(bob)
  expect(seen).toMatchObject({
    kind: 'offer',
    other: { sector: 'icb', wishWords: 'How to begin' },
    who: null,
  })
  expect(JSON.stringify(await seenBy(bob))).not.toMatch(/amira/)
  const sent: Mail[] = []
  const send = (mail: Mail) => {
    sent.push(mail)
    return Promise.resolve({ isSent: true } as const)
  }
  while (await sendNextMail(deps(), send));
  expect(sent.map(({ kind, email }) => [kind, email]).sort()).toEqual([
    ['forum', 'amira@council.example'],
    ['forum', 'bob@council.example'],
  ])
  expect(await runForums(deps())).toBeNull()
  testDeps().setNow('2026-11-24T09:00:00.000Z')
  expect(await runForums(deps())).toEqual({ proposed: 0 })
})

test('[U4] names are shown once both have agreed, and as long as they do', async () => {
  await propose()
  await answer(amira, true)
  expect([(await seenBy(amira))[0]!.who, (await seenBy(bob))[0]!.who]).toEqual([null, null])
  await answer(bob, true)
  expect((await seenBy(amira))[0]!.who).toEqual({ name: null, email: 'bob@council.example' })
  expect((await seenBy(bob))[0]!.who).toEqual({ name: null, email: 'amira@council.example' })
  await answer(bob, false)
  expect((await seenBy(amira))[0]!.who).toBeNull()
})

test('[U4] whoever declines isn’t told: the other sees what they saw before, for thirty days', async () => {
  await propose()
  await answer(amira, true)
  const before = await seenBy(amira)
  await answer(bob, false)
  expect(await seenBy(amira)).toEqual(before)
  expect(await seenBy(bob)).toEqual([])
  testDeps().setNow('2026-12-23T09:00:00.000Z')
  expect(await seenBy(amira)).toEqual([])
})

test('[U4] what has lapsed can’t be agreed to by an old page: whoever had agreed stays unnamed', async () => {
  await propose()
  await answer(amira, true)
  const late = { sideId: (await seenBy(bob))[0]!.sideId, agrees: true }
  testDeps().setNow('2026-12-23T09:00:00.000Z')
  expect(await answerIntroduction(deps(), bob, late)).toBe(false)
  expect([await seenBy(amira), await seenBy(bob)]).toEqual([[], []])
})

test('[U2] [U4] three introductions that lapsed unanswered stand in nobody’s way', async () => {
  await propose()
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-12-26']
  const proposed: number[] = []
  for (const [at, day] of days.entries()) {
    testDeps().setNow(`${day}T10:00:00.000Z`)
    const more = { ...entry, sector: 'vcse', wishes: [], offers: [FRAMING], wishWords: '' }
    await joinForum(deps(), await addActor(deps(), `offers-${at}`), more)
    proposed.push((await runForums(deps()))!.proposed)
  }
  expect(proposed).toEqual([1, 1, 0, 1])
})

test('[C3] [U4] nobody answers for another', async () => {
  await propose()
  const [introduction] = await seenBy(bob)
  const answered = { sideId: introduction!.sideId, agrees: true }
  expect(await answerIntroduction(deps(), amira, answered)).toBe(false)
  expect(await answerIntroduction(deps(), { kind: 'nobody' }, answered)).toBe(false)
})

test.each([
  ['leaves the forums', () => leaveForum(deps(), bob)],
  ['deletes their account', () => deleteOwnAccount(deps(), bob)],
])('[V2] [U5] who %s takes everything away', async (_, leave) => {
  await propose()
  await answer(bob, true)
  await leave()
  expect(await seenBy(amira)).toEqual([])
  const tables = ['forum_introduction', 'forum_side', 'outgoing_mail'] as const
  for (const table of tables) expect(await deps().db.selectFrom(table).selectAll().execute()).toEqual([])
  expect(await deps().db.selectFrom('forum_member').select('person_id').execute()).toEqual([
    { person_id: 'amira' },
  ])
})

test('[D1] [U6] an academy’s lead is told of a role from eight people of its ICSs on, in a band', async () => {
  await insertAcademy(deps().db, { id: 'south', name: 'South', created_at: NINE, ended_on: null }, ['devon'])
  const ada = await addActor(deps(), 'ada', { role: 'academy-lead', placeId: 'south' })
  const other = await addActor(deps(), 'other', { role: 'academy-lead', placeId: 'north' })
  for (let at = 1; at <= 7; at += 1) await joinForum(deps(), await addActor(deps(), `p-${at}`), entry)
  await joinForum(deps(), amira, { ...entry, icsId: 'dorset' })
  testDeps().setNow('2026-12-01T09:00:00.000Z')
  expect(await countForumRoles(deps(), ada, 'south')).toEqual([])
  await joinForum(deps(), bob, entry)
  expect(await countForumRoles(deps(), ada, 'south')).toEqual([])
  testDeps().setNow('2027-01-01T09:00:00.000Z')
  expect(await countForumRoles(deps(), ada, 'south')).toEqual([
    { role: 'Project, clinical', band: '8 to 15' },
  ])
  expect(await countForumRoles(deps(), other, 'south')).toBeNull()
})
