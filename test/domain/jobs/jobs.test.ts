import { expect, test } from 'vitest'
import { findJobName, jobList } from '../../../app/domain/jobs/job-list'
import { stateOfJob } from '../../../app/domain/jobs/state-of-job'
import { waitAfterFailures } from '../../../app/domain/jobs/wait-after-failures'

test('[JO2] what fails waits for 1, 2, 4 minutes and so on, and from the eighth failure in a row for a day', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((failures) => waitAfterFailures(failures) / 60_000)
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 1440, 1440])
})

test('[JO3] a job has not run, is at work, waits, fails, or is set aside', () => {
  const now = '2026-11-22T09:00:00.000Z'
  const state = (claimedUntil: string | null, failures: number) => stateOfJob({ claimedUntil, failures }, now)
  expect(stateOfJob(null, now)).toBe('never-run')
  expect(state('2026-11-22T09:00:30.000Z', 8)).toBe('running')
  expect(state(now, 0)).toBe('waiting')
  expect([state(null, 0), state(null, 1), state(null, 7), state(null, 8)]).toEqual([
    ...['waiting', 'failing', 'failing', 'set-aside'],
  ])
})

test('only jobs that there are have a name', () => {
  expect(findJobName('rounds')).toBe('rounds')
  for (const name of ['', 'mail', '__proto__', 'constructor']) expect(findJobName(name)).toBeUndefined()
  for (const { everyMs } of Object.values(jobList)) expect(everyMs).toBeGreaterThanOrEqual(60_000)
})
