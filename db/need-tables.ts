import type { Selectable } from 'kysely'

/** What people looked for in vain, and what of it was told. */
export type NeedTables = {
  demand: DemandTable
  demand_quarter: { quarter: string; closed_at: string }
  demand_release: DemandReleaseTable
}

/** That an assessment has a growth area for which an ICS offered nothing: once an assessment and scale. */
type DemandTable = {
  person_id: string
  assessment_id: string
  scale_id: string
  /** Those of the assessment. */
  questionnaire_id: string
  questionnaire_version: number
  /** Where it counts. */
  ics_id: string
  /** In which it counts, such as 2026-Q4. */
  quarter: string
  noted_at: string
}

/** A band, made of a quarter that is over. */
type DemandReleaseTable = {
  ics_id: string
  quarter: string
  questionnaire_id: string
  questionnaire_version: number
  scale_id: string
  band: string
}

export type DemandRow = Selectable<DemandTable>
export type DemandReleaseRow = Selectable<DemandReleaseTable>
