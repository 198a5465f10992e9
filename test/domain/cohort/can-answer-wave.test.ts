import { expect, test } from 'vitest'
import { canAnswerWave, isCatchingUp, lastDayFor } from '../../../app/domain/cohort/can-answer-wave'
import { countsUntil } from '../../../app/domain/cohort/counts-until'

const openedAt = '2026-01-05T06:00:00.000Z'
const open = { state: 'open', openedAt, closesOn: '2026-01-30', catchesUpUntil: '2026-02-20' } as const
const closed = { ...open, state: 'closed' } as const
const early = '2026-01-05T06:00:00.000Z'
const late = '2026-01-05T06:00:00.001Z'

test('[H8] while a wave is open everybody who takes part can answer it, and nobody before it opens', () => {
  expect([canAnswerWave(open, early, '2026-01-10'), canAnswerWave(open, late, '2026-01-10')]).toEqual([
    true,
    true,
  ])
  for (const state of ['planned', 'cancelled'] as const)
    expect(canAnswerWave({ ...open, state }, late, '2026-01-10')).toBe(false)
})

test('[H8] after it has closed whoever joined later can, until the catch-up day and on it', () => {
  expect(canAnswerWave(closed, late, '2026-02-20')).toBe(true)
  expect(canAnswerWave(closed, late, '2026-02-21')).toBe(false)
  expect(canAnswerWave(closed, early, '2026-02-01')).toBe(false)
  expect(canAnswerWave({ ...closed, catchesUpUntil: null }, late, '2026-02-01')).toBe(false)
  expect([isCatchingUp(closed, '2026-02-20'), isCatchingUp(open, '2026-01-10')]).toEqual([true, false])
})

test('[H8] the last day is one’s own', () => {
  expect([lastDayFor(open, early), lastDayFor(open, late)]).toEqual(['2026-01-30', '2026-02-20'])
  expect(lastDayFor({ ...open, catchesUpUntil: '2026-01-20' }, late)).toBe('2026-01-30')
})

test('[H8] what late starters answer counts where nothing of the wave is published before', () => {
  const endedAt = '2026-01-31T06:00:00.000Z'
  const wave = { kind: 'baseline', endedAt, catchesUpUntil: '2026-02-20' } as const
  expect(countsUntil(wave, 'at-end')).toBe('2026-02-20T23:59:59.999Z')
  expect(countsUntil(wave, 'baseline-now')).toBe(endedAt)
  expect(countsUntil({ ...wave, kind: 'between' }, 'baseline-now')).toBe('2026-02-20T23:59:59.999Z')
  for (const kind of ['end', 'follow-up'] as const)
    expect(countsUntil({ ...wave, kind }, 'at-end')).toBe(endedAt)
  expect(countsUntil({ ...wave, catchesUpUntil: '2026-01-20' }, 'at-end')).toBe(endedAt)
  expect(countsUntil({ ...wave, endedAt: null }, 'at-end')).toBeNull()
})
