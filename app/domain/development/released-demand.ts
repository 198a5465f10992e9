import type { ScaleReference } from './activity'
import type { DemandBand } from './compare-needs-and-offers'

/** Demand for a scale in one ICS as it was released: a band and its quarter, such as 2026-Q4, and nothing closer. */
export type ReleasedDemand = ScaleReference & Readonly<{ icsId: string; quarter: string; band: DemandBand }>
