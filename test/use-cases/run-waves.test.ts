import { beforeEach, expect, test } from 'vitest'
import { closeWave } from '../../app/use-cases/close-wave'
import { endRole } from '../../app/use-cases/end-role'
import { runWaves } from '../../app/use-cases/run-waves'
import { sendNextMail } from '../../app/use-cases/send-next-mail'
import { listParticipations } from '../../db/queries/participations.server'
import { listWaveParticipants } from '../../db/queries/wave-participants.server'
import { findWave, findWaveRate } from '../../db/queries/waves.server'
import { answerWave } from '../db/wave-answers'
import {
  addCohortWithWave,
  addParticipants,
  addWaveOf,
  cohortIds,
  runWavesAt,
} from '../factories/cohort-with-wave'
import { roundLibrary } from '../factories/team-with-round'
import type { TestDeps } from '../factories/test-deps'
import { type SignedIn, withTestDeps } from '../factories/with-test-deps'

const testDeps = withTestDeps(roundLibrary)
const deps = (): TestDeps => ({ ...testDeps(), signInMail: { via: 'outbox', announce: () => {} } })

let sent: string[]
beforeEach(() => {
  sent = []
})

/** Brings everything in the outbox away. Gives whom what was sent. */
async function send(): Promise<readonly string[]> {
  sent = []
  while (
    await sendNextMail(deps(), (mail) => {
      if (mail.kind === 'wave') sent.push(`${mail.notice} to ${mail.email.split('@')[0]}`)
      return Promise.resolve({ isSent: true })
    })
  );
  return sent.sort()
}

/** The job runs and mail goes out, at this time. Gives what was sent. */
async function runAt(time: string): Promise<readonly string[]> {
  await runWavesAt(deps(), time)
  return send()
}
const wave = async (id = 'w-1') => (await findWave(deps().db, id))!
const state = async (id = 'w-1') => (await wave(id)).state
const answer = ({ personId }: SignedIn, waveId = 'w-1') =>
  answerWave(deps().db, { personId, waveId, at: deps().now().toISOString(), scores: { first: 3 } })
const audit = async () =>
  (await deps().db.selectFrom('audit_entry').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )
async function end(lead: SignedIn, { personId }: SignedIn) {
  const grant = await deps()
    .db.selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  const place = { role: 'cohort-participant', placeId: cohortIds.cohortId } as const
  expect(await endRole(deps(), lead, { ...place, personId, grantId: grant.id })).toBe('ended')
}

test('[H4] a wave opens on its day, invites everybody who takes part, and closes after its last', async () => {
  await addCohortWithWave(deps(), { opensOn: '2026-11-24', closesOn: '2026-11-25' })
  await addParticipants(deps(), 2)
  expect([await runAt('2026-11-23'), await state()]).toEqual([[], 'planned'])
  expect(await runAt('2026-11-24')).toEqual(['invitation to p-1', 'invitation to p-2'])
  await runAt('2026-11-25')
  expect(await state()).toBe('open')
  expect(await runAt('2026-11-26')).toEqual(['published to p-1', 'published to p-2'])
  expect(await wave()).toMatchObject({ state: 'closed', endedAt: '2026-11-26T06:00:00.000Z' })
  expect(await audit()).toEqual(['wave-opened', 'wave-closed'])
})

test('a wave whose last day is past before it could open waits for other days, and one of a cohort that ended stays', async () => {
  await addCohortWithWave(deps(), { opensOn: '2026-11-20', closesOn: '2026-11-21' })
  await addParticipants(deps(), 1)
  expect([await runAt('2026-11-23'), await state()]).toEqual([[], 'planned'])
  await addWaveOf(deps(), 'w-2', { kind: 'end', opensOn: '2026-11-24' })
  await deps().db.updateTable('cohort').set({ ended_on: '2026-11-24' }).execute()
  expect([await runAt('2026-11-24'), await state('w-2')]).toEqual([[], 'planned'])
})

test('one process among many does it, every few minutes', async () => {
  const ran = await Promise.all([runWaves(deps()), runWaves(deps()), runWaves(deps())])
  expect(ran.filter((one) => one !== null)).toHaveLength(1)
  testDeps().setNow('2026-11-22T09:04:59.000Z')
  expect(await runWaves(deps())).toBeNull()
  testDeps().setNow('2026-11-22T09:05:00.000Z')
  expect(await runWaves(deps())).toEqual({ opened: 0, closed: 0, reminded: 0, failed: 0 })
})

test('[H2, H3] who takes part follows the roles: whose role began or ended by date too', async () => {
  await addCohortWithWave(deps())
  const [one, two] = await addParticipants(deps(), 2)
  await runAt('2026-11-22')
  const grant = (personId: string, dates: Readonly<{ starts_on?: string; ends_on?: string }>) =>
    deps().db.updateTable('role_grant').set(dates).where('person_id', '=', personId).execute()
  await grant(one!.personId, { ends_on: '2026-11-25' })
  await grant(two!.personId, { starts_on: '2026-11-25' })
  const takingPart = async () =>
    (await listParticipations(deps().db, cohortIds.cohortId))
      .filter(({ left_at: leftAt }) => leftAt === null)
      .map(({ person_id: id }) => id)
  await runAt('2026-11-24')
  expect(await takingPart()).toEqual(['p-1'])
  await runAt('2026-11-25')
  expect(await takingPart()).toEqual(['p-2'])
})

test('[D9, H12] at most three reminders, one a day, and none to whoever has answered', async () => {
  await addCohortWithWave(deps())
  const [one] = await addParticipants(deps(), 2)
  await runAt('2026-11-22')
  await answer(one!)
  const reminded: string[] = []
  for (let offset = 0; offset < 15; offset += 1) {
    const day = new Date(Date.UTC(2026, 10, 22 + offset)).toISOString().slice(0, 10)
    for (const hour of ['07', '18'])
      for (const line of await runAt(`${day}T${hour}:00:00.000Z`)) reminded.push(`${day} ${line}`)
  }
  // Halfway between 22 November and 6 December is the 29th.
  expect(reminded).toEqual([
    '2026-11-29 reminder to p-2',
    '2026-12-03 reminder to p-2',
    '2026-12-06 reminder to p-2',
  ])
  const noted = await listWaveParticipants(deps().db, 'w-1')
  expect(noted.map(({ reminders }) => reminders)).toEqual([0, 3])
})

test('[H8] late starters are invited when they join, reminded alike, and can answer until their own last day', async () => {
  await addCohortWithWave(deps(), { closesOn: '2026-11-25', catchesUpUntil: '2026-12-10' })
  await addParticipants(deps(), 1)
  await runAt('2026-11-22T10:00:00.000Z')
  testDeps().setNow('2026-11-24T09:00:00.000Z')
  await addParticipants(deps(), 1, { from: 2 })
  expect(await send()).toEqual(['invitation to p-2'])
  expect(await runAt('2026-11-26')).toEqual(['published to p-1', 'published to p-2'])
  testDeps().setNow('2026-11-28T09:00:00.000Z')
  await addParticipants(deps(), 1, { from: 3 })
  expect(await send()).toEqual(['invitation to p-3'])
  const reminded: string[] = []
  for (let day = 29; day < 43; day += 1) {
    const on = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10)
    for (const line of await runAt(on)) reminded.push(`${on} ${line}`)
  }
  // For p-2 halfway from 24 November to 10 December is the 2nd; for p-3 from the 28th it is the 4th. p-1 had until the 25th.
  expect(reminded).toEqual([
    '2026-12-02 reminder to p-2',
    '2026-12-04 reminder to p-3',
    '2026-12-07 reminder to p-2',
    '2026-12-07 reminder to p-3',
    '2026-12-10 reminder to p-2',
    '2026-12-10 reminder to p-3',
  ])
  await addParticipants(deps(), 1, { from: 4 })
  expect(await send()).toEqual([])
})

test('[D9] a reminder that waits is not sent to whoever has answered or left, nor an invitation once it closed', async () => {
  const lead = await addCohortWithWave(deps())
  const [one, two] = await addParticipants(deps(), 2)
  await runAt('2026-11-22')
  await runWavesAt(deps(), '2026-11-29')
  await answer(one!)
  await end(lead, two!)
  expect(await send()).toEqual([])
  await addParticipants(deps(), 1, { from: 3 })
  expect(await closeWave(deps(), lead, 'w-1')).toBe('closed')
  expect(await send()).toEqual(['published to p-1', 'published to p-3'])
})

test('[D9] the rate is shown from the cohort’s threshold on, in tens, once a day, and never as all', async () => {
  await addCohortWithWave(deps())
  const people = await addParticipants(deps(), 10)
  await runAt('2026-11-22')
  for (const person of people.slice(0, 7)) await answer(person)
  await runAt('2026-11-23')
  const rate = () => findWaveRate(deps().db, { academyId: cohortIds.academyId, id: 'w-1' })
  expect(await rate()).toEqual({ percent: null, on: '2026-11-23' })
  await answer(people[7]!)
  await runAt('2026-11-23T20:00:00.000Z')
  expect(await rate()).toEqual({ percent: null, on: '2026-11-23' })
  await runAt('2026-11-24')
  // Eight of ten.
  expect(await rate()).toEqual({ percent: 80, on: '2026-11-24' })
  for (const person of people.slice(8)) await answer(person)
  await runAt('2026-11-25')
  // All ten: no more is told than of nine.
  expect(await rate()).toEqual({ percent: 90, on: '2026-11-25' })
})

test('[V6] nothing is kept of a mail that was sent', async () => {
  await addCohortWithWave(deps())
  await addParticipants(deps(), 2)
  await runWavesAt(deps(), '2026-11-22')
  const notices = () => deps().db.selectFrom('wave_notice').selectAll().execute()
  expect(await notices()).toHaveLength(2)
  await send()
  await runAt('2026-11-23')
  expect(await notices()).toEqual([])
})

test('what fails with one wave is told, and the others go on', async () => {
  await addCohortWithWave(deps(), { closesOn: '2026-11-23' })
  await addWaveOf(deps(), 'w-2', { kind: 'follow-up', closesOn: '2026-11-23' })
  await runAt('2026-11-22')
  await deps().db.updateTable('cohort').set({ reporting: 'baseline-now' }).execute()
  await deps().db.updateTable('wave_questionnaire').set({ questionnaire_version: 99 }).execute()
  testDeps().setNow('2026-11-24T06:00:00.000Z')
  const told: string[] = []
  const ran = await runWaves(deps(), (error) => told.push((error as Error).message))
  expect(ran).toMatchObject({ closed: 1, failed: 1 })
  expect(told).toEqual(['The questionnaire sample@99 of a stored wave is missing.'])
  expect([await state('w-1'), await state('w-2')]).toEqual(['open', 'closed'])
})
