import { expect, test } from 'vitest'
import { pauseTimer, readRemaining, startTimer } from '../../app/routes/facilitate/timer-state'

test('a timer counts whole seconds down to nought and no further', () => {
  const timer = startTimer(120, 1_000_000)
  expect(
    [0, 1, 999, 1000, 119_001, 120_000, 500_000].map((past) => readRemaining(timer, 1_000_000 + past)),
  ).toEqual([120, 120, 120, 119, 1, 0, 0])
})

test('paused it stands still, and goes on from there', () => {
  const paused = pauseTimer(startTimer(120, 1_000_000), 1_030_000)
  expect(readRemaining(paused, 9_000_000)).toBe(90)
  expect(readRemaining(startTimer(readRemaining(paused, 9_000_000), 9_000_000), 9_010_000)).toBe(80)
})
