import { expect, test } from 'vitest'
import { checkWave, pinVersions, type WaveSettings } from '../../../app/domain/cohort/check-wave'
import type { Wave } from '../../../app/domain/cohort/cohort'

const settings: WaveSettings = {
  ...{ kind: 'between', opensOn: '2026-03-01', closesOn: '2026-03-20', catchesUpUntil: null },
  ...{ questionnaires: [{ id: 'q', version: 1 }], asksThenTest: false, asksReaction: false },
}
const baseline: Wave = {
  ...{ ...settings, id: 'w-1', academyId: 'a', cohortId: 'c', kind: 'baseline', state: 'closed' },
  ...{ opensOn: '2026-01-05', closesOn: '2026-01-30', openedAt: null, endedAt: null },
}
const end: Wave = {
  ...baseline,
  id: 'w-9',
  kind: 'end',
  state: 'planned',
  opensOn: '2026-06-01',
  closesOn: '2026-06-30',
}

const check = (
  changes: Partial<WaveSettings>,
  reporting: 'at-end' | 'baseline-now' = 'at-end',
  today = '2026-02-01',
) => checkWave({ ...settings, ...changes, id: null }, { waves: [baseline, end], reporting, today })

test('[H4] a sound wave has nothing wrong with it; one that is past, or asks nothing, has', () => {
  expect(check({})).toEqual({})
  expect(Object.keys(check({}, 'at-end', '2026-03-21'))).toEqual(['closesOn'])
  expect(check({}, 'at-end', '2026-03-20')).toEqual({})
  expect(Object.keys(check({ questionnaires: [] }))).toEqual(['questionnaires'])
})

test('[N4] looking back is asked at the end or in a follow-up', () => {
  expect(Object.keys(check({ asksThenTest: true }))).toEqual(['extras'])
  const after = {
    kind: 'follow-up',
    opensOn: '2026-12-01',
    closesOn: '2026-12-20',
    asksThenTest: true,
  } as const
  expect(check(after)).toEqual({})
})

test('[H8] catching up ends after the wave and before the next, and not where the baseline is published at once', () => {
  const until = (catchesUpUntil: string, reporting?: 'baseline-now') =>
    check({ catchesUpUntil }, reporting).catchesUpUntil
  expect([until('2026-04-10'), until('2026-05-31')]).toEqual([undefined, undefined])
  expect(until('2026-03-20')).toMatch(/after the last day/)
  expect(until('2026-06-01')).toMatch(/before the next wave/)
  expect(until('2026-04-10', 'baseline-now')).toMatch(/publishes its baseline at once/)
})

test('[H8] a wave opens after the catch-up day of the one before', () => {
  const waves = [{ ...baseline, catchesUpUntil: '2026-03-01' }, end]
  const opening = (opensOn: string) =>
    checkWave({ ...settings, opensOn, id: null }, { waves, reporting: 'at-end', today: '2026-02-01' }).opensOn
  expect(opening('2026-03-01')).toMatch(/Late starters can answer the baseline until then/)
  expect(opening('2026-03-02')).toBeUndefined()
})

test('[H5] what another wave of the cohort asks is asked in its version, anything else in the latest', () => {
  const latest = [
    { id: 'q', version: 3 },
    { id: 'other', version: 2 },
  ]
  expect(pinVersions(['q', 'other', 'unknown'], [baseline], latest)).toEqual([
    { id: 'q', version: 1 },
    { id: 'other', version: 2 },
  ])
  expect(pinVersions(['q'], [{ ...baseline, state: 'cancelled' }], latest)).toEqual([{ id: 'q', version: 3 }])
})
