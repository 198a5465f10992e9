import { expect, test } from 'vitest'
import { sayDropOut } from '../../../app/domain/cohort/say-drop-out'
import type { WaveKind, WaveState } from '../../../app/domain/cohort/cohort'

const wave = (kind: WaveKind, opensOn: string, rate: number | null, state: WaveState = 'closed') => ({
  wave: { kind, state, opensOn },
  rate,
})
const baseline = wave('baseline', '2026-01-05', 90)

test('[H9] [D9] drop-out is told of stored rates alone, of the baseline and the latest wave that has one', () => {
  const end = wave('end', '2026-06-01', 70)
  expect(sayDropOut([baseline, wave('between', '2026-03-01', 80), end])).toBe(
    'About 90 per cent answered the baseline, about 70 per cent the latest wave: about 20 in a hundred fewer.',
  )
  expect(sayDropOut([baseline, wave('end', '2026-06-01', 90)])).toContain('does not mean that there was none')
  expect(sayDropOut([baseline, wave('end', '2026-06-01', 40, 'open')])).toContain('so far')
})

test('[H9] nothing is told where either rate may not be, or of a wave that is planned or cancelled', () => {
  expect(sayDropOut([])).toBeNull()
  expect(sayDropOut([baseline])).toBeNull()
  expect(sayDropOut([baseline, wave('end', '2026-06-01', null)])).toBeNull()
  expect(sayDropOut([wave('baseline', '2026-01-05', null), wave('end', '2026-06-01', 70)])).toBeNull()
  expect(sayDropOut([baseline, wave('end', '2026-06-01', 70, 'cancelled')])).toBeNull()
})
