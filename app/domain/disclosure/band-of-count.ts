import type { DemandBand } from '../development/compare-needs-and-offers'
import { thresholds } from './thresholds'

/** The band of a count of people; null under eight, which is never told (D1). */
export function bandOfCount(count: number): DemandBand | null {
  if (count < thresholds.system) return null
  if (count < 16) return '8 to 15'
  return count < 32 ? '16 to 31' : '32 or more'
}

/** Whether a band may stand beside those of other ICSs: only where all of it is at the threshold across ICSs (D1). */
export function isBandAcross(band: DemandBand): boolean {
  return LEAST[band] >= thresholds.distribution
}

const LEAST: Readonly<Record<DemandBand, number>> = { '8 to 15': 8, '16 to 31': 16, '32 or more': 32 }
