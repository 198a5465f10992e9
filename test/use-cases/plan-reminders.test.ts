import { beforeEach, expect, test } from 'vitest'
import { changeGoalState } from '../../app/use-cases/change-goal-state'
import { choosePlanReminders, readPlanReminders } from '../../app/use-cases/choose-plan-reminders'
import type { Deps } from '../../app/use-cases/deps'
import { runPlanReminders } from '../../app/use-cases/run-plan-reminders'
import { saveOwnGoal } from '../../app/use-cases/save-own-goal'
import { sendNextMail } from '../../app/use-cases/send-next-mail'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { goalWords } from './goal-words'

const testDeps = withTestDeps()
const deps = (): Deps => ({ ...testDeps(), signInMail: { via: 'outbox', announce: () => {} } })

let amira: SignedIn
beforeEach(async () => {
  amira = await addActor(testDeps(), 'amira')
})

const add = (goalId: string, byWhen: string | null, version = 0) =>
  saveOwnGoal(deps(), amira, {
    ...{ goalId, version, assessmentId: null },
    words: { ...goalWords, ownAction: goalId, byWhen },
  })

async function sendAll(): Promise<readonly string[]> {
  const sent: string[] = []
  while (
    await sendNextMail(deps(), (mail) => {
      if (mail.kind === 'plan') sent.push(mail.reminder)
      return Promise.resolve({ isSent: true })
    })
  );
  return sent
}

/** The job runs and mail goes out, on this day. Gives what was sent. */
async function runOn(day: string): Promise<readonly string[]> {
  testDeps().setNow(`${day}T06:00:00.000Z`)
  await runPlanReminders(deps())
  return sendAll()
}

test('[J11] a week before the day, once for all that is due by then, and anew for a day that is changed', async () => {
  await add('one', '2026-12-10')
  await add('two', '2026-12-10')
  await add('undated', null)
  expect(await runOn('2026-12-02')).toEqual([])
  expect(await runOn('2026-12-03')).toEqual(['due'])
  expect(await runOn('2026-12-04')).toEqual([])
  await add('one', '2026-12-30', 1)
  expect(await runOn('2026-12-22')).toEqual([])
  expect(await runOn('2026-12-24')).toEqual(['due'])
  expect(await runOn('2026-12-25')).toEqual([])
  expect(await deps().db.selectFrom('plan_notice').selectAll().execute()).toEqual([])
})

test('[J11] a day nearer than a week is not reminded of: whoever has just set it knows', async () => {
  await add('one', '2026-11-29')
  expect(await runOn('2026-11-23')).toEqual([])
})

test('[J11] once a month, on its first day or as soon after as the program runs, while a goal is open', async () => {
  await add('one', '2026-12-10')
  await choosePlanReminders(deps(), amira, 'monthly')
  expect(await runOn('2026-11-30')).toEqual([])
  expect(await runOn('2026-12-01')).toEqual(['monthly'])
  expect(await runOn('2026-12-05')).toEqual([])
  expect(await runOn('2027-01-03')).toEqual(['monthly'])
  await changeGoalState(deps(), amira, { goalId: 'one', version: 1, state: 'done' })
  expect(await runOn('2027-02-01')).toEqual([])
})

test('[J11, J12] never, if so chosen; also where a mail waits already', async () => {
  expect(await readPlanReminders(deps(), amira)).toBe('due')
  await add('one', '2026-12-10')
  testDeps().setNow('2026-12-03T06:00:00.000Z')
  expect(await runPlanReminders(deps())).toEqual({ due: 1, monthly: 0, failed: 0 })
  await choosePlanReminders(deps(), amira, 'none')
  expect(await sendAll()).toEqual([])
  await add('two', '2026-12-30')
  expect(await runOn('2026-12-24')).toEqual([])
  expect(await readPlanReminders(deps(), amira)).toBe('none')
  expect(await choosePlanReminders(deps(), { kind: 'nobody' }, 'due')).toBe(false)
})

test('[J12] a mail that waits is not sent once nothing is open any more', async () => {
  await add('one', '2026-12-10')
  testDeps().setNow('2026-12-03T06:00:00.000Z')
  expect(await runPlanReminders(deps())).toEqual({ due: 1, monthly: 0, failed: 0 })
  await changeGoalState(deps(), amira, { goalId: 'one', version: 1, state: 'done' })
  expect(await sendAll()).toEqual([])
})

test('[J11] one process among many reminds, and none where no mail is sent', async () => {
  await add('one', '2026-12-10')
  testDeps().setNow('2026-12-03T06:00:00.000Z')
  expect(await runPlanReminders(testDeps())).toBeNull()
  const ran = await Promise.all([1, 2, 3].map(() => runPlanReminders(deps())))
  expect(ran.filter((one) => one !== null)).toEqual([{ due: 1, monthly: 0, failed: 0 }])
  expect(await sendAll()).toEqual(['due'])
})
