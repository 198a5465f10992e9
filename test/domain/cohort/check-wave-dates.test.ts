import { expect, test } from 'vitest'
import { checkWaveDates } from '../../../app/domain/cohort/check-wave-dates'
import type { Wave, WaveKind } from '../../../app/domain/cohort/cohort'

const wave = (kind: WaveKind, opensOn: string, closesOn: string, changes: Partial<Wave> = {}): Wave => ({
  ...{
    id: `${kind}-${opensOn}`,
    academyId: 'south',
    cohortId: 'c-1',
    kind,
    state: 'planned',
    opensOn,
    closesOn,
  },
  ...{ catchesUpUntil: null, questionnaires: [], asksThenTest: false, asksReaction: false },
  ...{ openedAt: null, endedAt: null },
  ...changes,
})
const baseline = wave('baseline', '2026-01-05', '2026-01-30')
const end = wave('end', '2026-06-01', '2026-06-30')
const check = (kind: WaveKind, opensOn: string, closesOn: string, others = [baseline, end]) =>
  checkWaveDates({ id: null, kind, opensOn, closesOn }, others)

test('[H4] a wave between, and a follow-up, stand where they are named', () => {
  expect(check('between', '2026-03-01', '2026-03-20')).toEqual([])
  expect(check('follow-up', '2026-12-01', '2026-12-20')).toEqual([])
  expect(check('follow-up', '2026-03-01', '2026-03-20')).toMatchObject([
    { field: 'opensOn', sentence: 'It must be after the end wave' },
  ])
  expect(check('between', '2026-07-05', '2026-07-20')).toMatchObject([{ field: 'opensOn' }])
  expect(check('between', '2025-12-05', '2025-12-20')).toMatchObject([
    { sentence: 'It must be after the baseline' },
  ])
})

test('[H4] waves that overlap by a day are refused', () => {
  expect(check('between', '2026-01-30', '2026-02-20')).toEqual([
    { field: 'opensOn', sentence: 'These days overlap with the baseline: waves must not' },
  ])
  expect(check('between', '2026-01-31', '2026-02-20')).toEqual([])
})

test('[H4] a wave that closes before it opens is refused', () => {
  expect(check('between', '2026-03-02', '2026-03-01')).toMatchObject([{ field: 'closesOn' }])
  expect(check('between', '2026-03-02', '2026-03-02')).toEqual([])
})

test('[H4] there is one baseline and one end; a cancelled one doesn’t count, nor does the wave itself', () => {
  expect(check('end', '2026-08-01', '2026-08-20')).toMatchObject([{ field: 'kind' }])
  const cancelled = { ...end, state: 'cancelled' } as const
  expect(check('end', '2026-08-01', '2026-08-20', [baseline, cancelled])).toEqual([])
  expect(checkWaveDates({ ...end, closesOn: '2026-07-10' }, [baseline, end])).toEqual([])
})
