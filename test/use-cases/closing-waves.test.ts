import { expect, test } from 'vitest'
import { changeOpenWave } from '../../app/use-cases/change-open-wave'
import { closeWave } from '../../app/use-cases/close-wave'
import { findWave } from '../../db/queries/waves.server'
import { addCohortWithWave, addParticipants, addWaveOf, runWavesAt } from '../factories/cohort-with-wave'
import { roundLibrary } from '../factories/team-with-round'
import type { TestDeps } from '../factories/test-deps'
import { addActor, withTestDeps } from '../factories/with-test-deps'

const testDeps = withTestDeps(roundLibrary)
const deps = (): TestDeps => ({ ...testDeps(), signInMail: { via: 'outbox', announce: () => {} } })
const audit = async () =>
  (await deps().db.selectFrom('audit_entry').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )
/** What is waiting to be told, and to whom; forgotten then. */
async function takeNotices() {
  const rows = await deps().db.selectFrom('wave_notice').select(['kind', 'person_id']).execute()
  await deps().db.deleteFrom('wave_notice').execute()
  return rows.map((row) => `${row.kind} to ${row.person_id}`)
}

test('closing is for whoever runs programmes there, once; closing twice at once closes once', async () => {
  const lead = await addCohortWithWave(deps())
  const [person] = await addParticipants(deps(), 1)
  expect(await closeWave(deps(), lead, 'w-1')).toBe('not-open')
  await runWavesAt(deps(), '2026-11-22')
  await takeNotices()
  const stranger = await addActor(deps(), 'x', { role: 'academy-lead', placeId: 'elsewhere' })
  for (const actor of [person!, stranger]) expect(await closeWave(deps(), actor, 'w-1')).toBe('not-found')
  expect(await closeWave(deps(), lead, 'unknown')).toBe('not-found')
  const closed = await Promise.all([closeWave(deps(), lead, 'w-1'), closeWave(deps(), lead, 'w-1')])
  expect(closed.sort()).toEqual(['closed', 'not-open'])
  expect((await audit()).filter((action) => action === 'wave-closed')).toHaveLength(1)
})

test('[H4] a wave gets more time, not over another one, or is cancelled: then nothing is published', async () => {
  const lead = await addCohortWithWave(deps())
  await addWaveOf(deps(), 'w-2', { kind: 'end', opensOn: '2027-01-10', closesOn: '2027-01-20' })
  const [person] = await addParticipants(deps(), 1)
  await runWavesAt(deps(), '2026-11-22')
  await takeNotices()
  const extend = (closesOn: string, actor = lead) =>
    changeOpenWave(deps(), actor, { waveId: 'w-1', change: { kind: 'extend', closesOn } })
  expect(await extend('2026-12-20', person)).toBe('not-found')
  expect(await extend('2026-12-06')).toBe('no-later')
  expect(await extend('2027-01-10')).toBe('overlaps')
  expect(await extend('2026-12-20')).toBe('changed')
  expect(await takeNotices()).toEqual(['changed to p-1'])
  const cancel = { waveId: 'w-1', change: { kind: 'cancel' } } as const
  expect(await changeOpenWave(deps(), lead, cancel)).toBe('changed')
  expect(await takeNotices()).toEqual(['cancelled to p-1'])
  expect(await changeOpenWave(deps(), lead, cancel)).toBe('ended')
  expect([(await findWave(deps().db, 'w-1'))?.state, (await audit()).slice(-2)]).toEqual([
    'cancelled',
    ['wave-changed', 'wave-cancelled'],
  ])
  expect(await deps().db.selectFrom('snapshot').selectAll().execute()).toEqual([])
})
