import { beforeEach, expect, test } from 'vitest'
import { withdrawFromRound } from '../../app/use-cases/begin-for-round'
import { changeOpenRound } from '../../app/use-cases/change-open-round'
import { closeRound } from '../../app/use-cases/close-round'
import { endRole } from '../../app/use-cases/end-role'
import { readRound } from '../../app/use-cases/read-round'
import { runRounds } from '../../app/use-cases/run-rounds'
import { sendNextMail } from '../../app/use-cases/send-next-mail'
import { addMembers, addTeam, answer, open, roundLibrary } from '../factories/team-with-round'
import type { TestDeps } from '../factories/test-deps'
import { withTestDeps } from '../factories/with-test-deps'

const testDeps = withTestDeps(roundLibrary)
const deps = (): TestDeps => ({ ...testDeps(), signInMail: { via: 'outbox', announce: () => {} } })

let sent: string[]
beforeEach(() => {
  sent = []
})

/** Brings everything in the outbox away, and notes whom what was sent. */
async function send(): Promise<void> {
  while (
    await sendNextMail(deps(), (mail) => {
      if (mail.kind === 'round') sent.push(`${mail.notice} to ${mail.email.split('@')[0]}`)
      return Promise.resolve({ isSent: true })
    })
  );
}

/** The job runs and mail goes out, at this time. Gives what was sent. */
async function runAt(time: string): Promise<readonly string[]> {
  testDeps().setNow(time.length === 10 ? `${time}T06:00:00.000Z` : time)
  sent = []
  await runRounds(deps())
  await send()
  return sent.sort()
}

test('[O10] a round that is confirmed opens on its day, invites its members, and closes after its last', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 2)
  const dates = { opensOn: '2026-11-24', closesOn: '2026-11-25' }
  const roundId = await open(deps(), facilitator, dates)
  const state = async () => (await readRound(deps(), facilitator, roundId))!.round.state
  expect([await runAt('2026-11-23'), await state()]).toEqual([[], 'scheduled'])
  expect(await runAt('2026-11-24')).toEqual(['invitation to member-1', 'invitation to member-2'])
  expect(await state()).toBe('open')
  await runAt('2026-11-25')
  expect(await state()).toBe('open')
  expect(await runAt('2026-11-26')).toEqual(['published to member-1', 'published to member-2'])
  expect(await state()).toBe('closed')
})

test('[O2, O10] without members on its day it goes back to its facilitator', async () => {
  const facilitator = await addTeam(deps())
  const [member] = await addMembers(deps(), 1)
  const roundId = await open(deps(), facilitator, { opensOn: '2026-11-24' })
  await deps().db.deleteFrom('role_grant').where('person_id', '=', member!.personId).execute()
  expect(await runAt('2026-11-24')).toEqual([])
  expect((await readRound(deps(), facilitator, roundId))!.round.state).toBe('draft')
})

test('[O10] one process among many does it, every few minutes', async () => {
  const ran = await Promise.all([runRounds(deps()), runRounds(deps()), runRounds(deps())])
  expect(ran.filter((one) => one !== null)).toHaveLength(1)
  testDeps().setNow('2026-11-22T09:04:59.000Z')
  expect(await runRounds(deps())).toBeNull()
  testDeps().setNow('2026-11-22T09:05:00.000Z')
  expect(await runRounds(deps())).toEqual({ opened: 0, closed: 0, reminded: 0, failed: 0 })
})

test('[D9, O11] at most three reminders, one a day, and none to whoever has answered or withdrawn since', async () => {
  const facilitator = await addTeam(deps())
  const [one, two] = await addMembers(deps(), 3)
  // Halfway is the 29th, three days before the end is 3 December, the last day is the 6th.
  const roundId = await open(deps(), facilitator)
  await answer(deps(), one!, roundId, 3)
  const assessmentId = await answer(deps(), two!, roundId, 3)
  await withdrawFromRound(deps(), two!, { roundId, assessmentId })
  await send()
  const days = Array.from({ length: 15 }, (_, index) => new Date(Date.UTC(2026, 10, 22 + index)))
  const reminded: string[] = []
  for (const day of days.map((date) => date.toISOString().slice(0, 10))) {
    for (const hour of ['06', '18']) {
      if ((await runAt(`${day}T${hour}:00:00.000Z`)).length > 0) reminded.push(`${day} ${sent.join()}`)
    }
  }
  expect(reminded).toEqual([
    '2026-11-29 reminder to member-3',
    '2026-12-03 reminder to member-3',
    '2026-12-06 reminder to member-3',
  ])
})

test('[O11] two rounds remind nobody twice on one day', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  await open(deps(), facilitator)
  await open(deps(), facilitator)
  await send()
  expect(await runAt('2026-11-29')).toEqual(['reminder to member-1'])
})

test('[O11] a reminder that waits is not sent to whoever has answered, left, or whose round is over', async () => {
  const facilitator = await addTeam(deps())
  const [one, two] = await addMembers(deps(), 2)
  const roundId = await open(deps(), facilitator)
  await send()
  testDeps().setNow('2026-11-29T06:00:00.000Z')
  await runRounds(deps())
  await answer(deps(), one!, roundId, 3)
  const grant = await deps()
    .db.selectFrom('role_grant')
    .selectAll()
    .where('person_id', '=', two!.personId)
    .executeTakeFirstOrThrow()
  const at = { role: 'member', placeId: 'board' } as const
  await endRole(deps(), facilitator, { ...at, personId: two!.personId, grantId: grant.id })
  sent = []
  await send()
  expect(sent).toEqual([])
})

test('[D9] the rate is shown from k answers on, in tens, refreshed once a day, and never as all', async () => {
  const facilitator = await addTeam(deps())
  const members = await addMembers(deps(), 7)
  const roundId = await open(deps(), facilitator)
  const rate = async () => (await readRound(deps(), facilitator, roundId))!.rate
  for (const member of members.slice(0, 4)) await answer(deps(), member, roundId, 3)
  await runAt('2026-11-22T10:00:00.000Z')
  expect(await rate()).toEqual({ percent: null, on: '2026-11-22' })
  await answer(deps(), members[4]!, roundId, 3)
  await runAt('2026-11-22T20:00:00.000Z')
  expect(await rate()).toEqual({ percent: null, on: '2026-11-22' })
  await runAt('2026-11-23')
  // Five of seven are 71%.
  expect(await rate()).toEqual({ percent: 70, on: '2026-11-23' })
  for (const member of members.slice(5)) await answer(deps(), member, roundId, 3)
  await runAt('2026-11-24')
  // All seven: no more is told than of six, 85%.
  expect(await rate()).toEqual({ percent: 80, on: '2026-11-24' })
})

test('[O4] members are told that a round got more time, and that it was cancelled', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const roundId = await open(deps(), facilitator)
  await send()
  sent = []
  const change = { kind: 'extend', closesOn: '2026-12-20' } as const
  await changeOpenRound(deps(), facilitator, { roundId, change })
  await send()
  await changeOpenRound(deps(), facilitator, { roundId, change: { kind: 'cancel' } })
  await send()
  expect(sent).toEqual(['changed to member-1', 'cancelled to member-1'])
})

test('[O7] whoever joins while a round is open is invited to it', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  await open(deps(), facilitator)
  await send()
  sent = []
  await addMembers(deps(), 1, { from: 2 })
  await send()
  expect(sent).toEqual(['invitation to member-2'])
})

test('[V6] nothing is kept of a mail that was sent', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const roundId = await open(deps(), facilitator)
  await closeRound(deps(), facilitator, roundId)
  expect(await deps().db.selectFrom('round_notice').selectAll().execute()).toHaveLength(2)
  await send()
  await runAt('2026-11-23')
  expect(await deps().db.selectFrom('round_notice').selectAll().execute()).toEqual([])
})

test('what fails with one round is told, and the others go on', async () => {
  const facilitator = await addTeam(deps())
  await addMembers(deps(), 1)
  const broken = await open(deps(), facilitator)
  const sound = await open(deps(), facilitator)
  await deps()
    .db.updateTable('round_questionnaire')
    .set({ questionnaire_version: 99 })
    .where('round_id', '=', broken)
    .execute()
  testDeps().setNow('2026-12-07T06:00:00.000Z')
  const told: string[] = []
  const ran = await runRounds(deps(), (error) => told.push((error as Error).message))
  expect(ran).toMatchObject({ closed: 1, failed: 1 })
  expect(told).toEqual(['The questionnaire our-group@99 of a stored round is missing.'])
  const states = await deps().db.selectFrom('round').select(['id', 'state']).orderBy('id').execute()
  expect(states).toEqual([
    { id: broken, state: 'open' },
    { id: sound, state: 'closed' },
  ])
})
