import { expect, test } from 'vitest'
import { readJobs } from '../../app/use-cases/read-jobs'
import { runJob } from '../../app/use-cases/run-job'
import { tryJobAgain, tryMailAgain } from '../../app/use-cases/try-job-again'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const helen = () => addActor(deps(), 'helen', { role: 'administrator', placeId: null })
const full = Object.assign(new Error('to ann@council.example'), { code: 'SQLITE_FULL' })
const fail = () => runJob(deps(), 'rounds', () => Promise.reject(full))
const run = () => runJob(deps(), 'rounds', () => Promise.resolve('done'))
const inMinutes = (minutes: number) =>
  deps().setNow(new Date(Date.parse('2026-11-22T09:00:00.000Z') + minutes * 60_000).toISOString())
const rounds = async () => (await readJobs(deps(), await helen()))?.jobs.find(({ name }) => name === 'rounds')

test('[JO2] what fails throws, and is tried again after 1, 2, 4… minutes; success brings back its own pace', async () => {
  await expect(fail()).rejects.toBe(full)
  const tried: number[] = []
  for (let minute = 1; minute <= 20; minute += 1) {
    inMinutes(minute)
    const failed = await fail().then(
      () => false,
      () => true,
    )
    if (failed) tried.push(minute)
  }
  expect(tried).toEqual([1, 3, 7, 15])
  inMinutes(31)
  expect(await run()).toBe('done')
  inMinutes(35)
  expect(await run()).toBeNull()
  inMinutes(36)
  expect(await run()).toBe('done')
})

test('[JO2] [JO3] after eight failures it is set aside for a day, and an administrator sees that, by a code alone', async () => {
  let minute = 0
  for (const wait of [1, 2, 4, 8, 16, 32, 64, 0]) {
    await expect(fail()).rejects.toBe(full)
    inMinutes((minute += wait))
  }
  inMinutes(minute + 24 * 60 - 1)
  expect(await run()).toBeNull()
  const seen = await rounds()
  expect(seen).toMatchObject({ state: 'set-aside', failures: 8, lastError: 'SQLITE_FULL' })
  expect(JSON.stringify(seen)).not.toContain('council')
  // It mends itself without a hand, but later.
  inMinutes(minute + 24 * 60)
  expect(await run()).toBe('done')
  expect(await rounds()).toMatchObject({ state: 'waiting', failures: 0, lastError: null })
})

test('[JO3] an administrator has it tried at once, which the audit log records; nobody else can', async () => {
  const lead = await addActor(deps(), 'lead', { role: 'ics-lead', placeId: 'devon' })
  await expect(fail()).rejects.toBe(full)
  expect(await run()).toBeNull()
  for (const actor of [lead, { kind: 'nobody' }] as const) {
    expect(await readJobs(deps(), actor)).toBeNull()
    expect(await tryJobAgain(deps(), actor, 'rounds')).toBe(false)
    expect(await tryMailAgain(deps(), actor)).toBe(false)
  }
  expect(await tryJobAgain(deps(), await helen(), 'no such job')).toBe(false)
  expect(await tryJobAgain(deps(), await helen(), 'rounds')).toBe(true)
  expect(await tryMailAgain(deps(), await helen())).toBe(true)
  expect(await run()).toBe('done')
  const audit = await deps().db.selectFrom('audit_entry').selectAll().orderBy('id').execute()
  expect(audit.map(({ action, thing_id }) => [action, thing_id])).toEqual([
    ['job-tried-again', 'rounds'],
    ['mail-tried-again', null],
  ])
})

test('[JO3] what failed within a run is counted as left undone, and does not make the run fail', async () => {
  const told: unknown[] = []
  const work = (tell: (error: unknown) => void) => {
    tell(full)
    tell(full)
    return Promise.resolve(1)
  }
  expect(await runJob(deps(), 'rounds', work, (error) => told.push(error))).toBe(1)
  expect(told).toEqual([full, full])
  expect(await rounds()).toMatchObject({ state: 'waiting', failures: 0, leftUndone: 2 })
})
