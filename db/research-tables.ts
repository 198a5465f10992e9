import type { Selectable } from 'kysely'

/** Whose scores may be exported for research, who may export them and why, and what was drawn for that. */
export type ResearchTables = {
  /** Who lets scores of their own be exported. */
  research_consent: { person_id: string; given_at: string }
  research_grant: ResearchGrantTable
  research_population: ResearchPopulationTable
  research_row: ResearchRowTable
  /** Ties an assessment to its row; goes with the assessment. */
  research_link: { respondent_id: string; assessment_id: string; number: string }
}

type ResearchGrantTable = {
  person_id: string
  id: string
  purpose: string
  /** Days, such as 2026-04-01: it holds from the first and ends on the second. */
  starts_on: string
  ends_on: string
  created_at: string
}

type OfVersion = { questionnaire_id: string; questionnaire_version: number }

type ResearchPopulationTable = OfVersion & {
  /** What is told of people beside scores: fixed when it is first drawn. */
  demographic: 'sector' | 'function' | 'tier'
  /** How often it was drawn: 1 after the first time. */
  draws: number
  drawn_at: string
}

/** A row of an export: it came with one draw, and with another it may have left, for good. */
type ResearchRowTable = OfVersion & {
  /** Random; rows are exported in its order, without it. */
  number: string
  joined_draw: number
  left_draw: number | null
  /** The demographic's value as it is told: an option's id, `not-said` or `other`. */
  label: string
}

export type ResearchGrantRow = Selectable<ResearchGrantTable>
export type ResearchPopulationRow = Selectable<ResearchPopulationTable>
