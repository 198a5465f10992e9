import type { Figure } from '../disclosure/figure'
import type { Amount } from '../disclosure/snapshot'

/** How far a group agrees, in words; null where it isn't shown. */
export type AgreementReading = 'very strong' | 'strong' | 'moderate' | 'weak' | 'lacking'

/**
 * Reads r_wg as LeBreton and Senter (2008, Organizational Research Methods 11, table 3) do: lacking up to 0.30, weak up
 * to 0.50, moderate up to 0.70, strong up to 0.90, very strong above. Disagreement is a finding, not a flaw (P6).
 */
export function readAgreement(rwg: Figure<Amount>): AgreementReading | null {
  if (rwg.state === 'suppressed') return null
  const { kind, value } = rwg.value
  if (kind === 'above' || value > 0.9) return 'very strong'
  if (value > 0.7) return 'strong'
  if (value > 0.5) return 'moderate'
  return value > 0.3 ? 'weak' : 'lacking'
}
