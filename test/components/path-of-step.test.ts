import { expect, test } from 'vitest'
import { pathOfStep } from '../../app/components/cohort/path-of-step'

const wave = { cohortId: 'c', waveId: 'w' }

test('a wave goes on to looking back, then to the reaction, then back to its cohort', () => {
  const back = { kind: 'look-back', questionnaireId: 'social-skill' } as const
  expect(pathOfStep(back, wave, 'submitted')).toBe('/taking-part/c/waves/w/looking-back/social-skill')
  expect(pathOfStep({ kind: 'react' }, wave, 'done')).toBe('/taking-part/c/waves/w/reaction')
  expect(pathOfStep({ kind: 'none', isLate: false }, wave, 'done')).toBe('/taking-part/c?done')
})

test('[H11] whoever submits after the wave closed is told so there', () => {
  expect(pathOfStep({ kind: 'none', isLate: false }, wave, 'submitted')).toBe('/taking-part/c?submitted')
  expect(pathOfStep({ kind: 'none', isLate: true }, wave, 'submitted')).toBe('/taking-part/c?late')
})
