import { expect, test } from 'vitest'
import { readAgreement } from '../../../app/domain/group/read-agreement'

// LeBreton and Senter (2008), table 3.
test.each([
  [0, 'lacking'],
  [0.3, 'lacking'],
  [0.4, 'weak'],
  [0.5, 'weak'],
  [0.6, 'moderate'],
  [0.7, 'moderate'],
  [0.8, 'strong'],
  [0.9, 'strong'],
])('[B1] an r_wg of %d reads as %s', (value, reading) => {
  expect(readAgreement({ state: 'shown', value: { kind: 'number', value } })).toBe(reading)
})

test('[B1] above 0.9 reads as very strong; what is not shown has no reading', () => {
  expect(readAgreement({ state: 'shown', value: { kind: 'above', value: 0.9 } })).toBe('very strong')
  expect(readAgreement({ state: 'suppressed', reason: 'needs-eight' })).toBeNull()
})
