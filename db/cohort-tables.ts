import type { Selectable } from 'kysely'

/** Programmes of academies, their cohorts and waves, who takes part, and what they gave. An academy's rows are keyed by it. */
export type CohortTables = {
  programme: ProgrammeTable
  cohort: CohortTable
  wave: WaveTable
  wave_questionnaire: OfAcademy & {
    wave_id: string
    questionnaire_id: string
    questionnaire_version: number
  }
  participation: ParticipationTable
  wave_participant: WaveParticipantTable
  wave_notice: OfAcademy & {
    id: string
    wave_id: string
    person_id: string
    kind: 'invitation' | 'reminder' | 'published' | 'changed' | 'cancelled'
  }
  then_rating: ThenRatingTable
  reaction: ReactionTable
  cohort_event: CohortEventTable
  /** Who lets their answers count in how well a questionnaire measures. */
  measurement_consent: { person_id: string; given_at: string }
}

type OfAcademy = { academy_id: string }

type ProgrammeTable = OfAcademy & {
  id: string
  name: string
  aims: string
  /** JSON: the scales that it is meant to develop, each with its questionnaire's id. */
  aimed_at: string
  /** An option's id, as in the facts about a role; null where it is for every tier. */
  tier: string | null
  /** One of the designs' ids. */
  design: string
  version: number
  created_at: string
  ended_on: string | null
}

type CohortTable = OfAcademy & {
  id: string
  programme_id: string
  name: string
  /** What is published when; fixed when the first wave opens. */
  reporting: 'baseline-now' | 'at-end'
  /** k: 8 or more; fixed with it. */
  threshold: number
  version: number
  created_at: string
  ended_on: string | null
}

type WaveTable = OfAcademy & {
  id: string
  cohort_id: string
  kind: 'baseline' | 'between' | 'end' | 'follow-up'
  /** `planned` opens on its day. */
  state: 'planned' | 'open' | 'closed' | 'cancelled'
  opens_on: string
  /** The last day on which one can answer. */
  closes_on: string
  /** Until when those who joined after it opened can answer it later; null where they can't. */
  catches_up_until: string | null
  asks_then_test: number
  asks_reaction: number
  opened_at: string | null
  /** When it closed or was cancelled. */
  ended_at: string | null
  /** JSON: the rate of answers as others may see it (D9), and the day that it is of. */
  rate: string | null
  rate_on: string | null
}

/** Taking part, and being counted: each begins and ends by itself. */
type ParticipationTable = OfAcademy & {
  cohort_id: string
  person_id: string
  joined_at: string
  left_at: string | null
  /** When they agreed to be counted; null where they never did. */
  counted_since: string | null
  /** When they took that back. */
  counted_until: string | null
}

type WaveParticipantTable = OfAcademy & {
  wave_id: string
  person_id: string
  invited_at: string
  reminders: number
  reminded_on: string | null
}

/** Looking back at the end: two single ratings of a scale, 1 to 5. They belong to the assessment of that wave. */
type ThenRatingTable = {
  respondent_id: string
  assessment_id: string
  scale_id: string
  now_rating: number
  then_rating: number
  rated_at: string
}

type ReactionTable = {
  respondent_id: string
  wave_id: string
  /** 1 to 5. */
  usefulness: number | null
  relevance: number | null
  what_to_change: string
  /** Whether the cohort's lead may read the text (D8). */
  may_be_shown: number
  /** By what the ledger knows it; random. */
  number: string
  given_at: string
}

type CohortEventTable = OfAcademy & {
  cohort_id: string
  id: string
  happened_on: string
  kind: 'funding' | 'metric' | 'person-left' | 'policy' | 'other'
  text: string
  created_at: string
}

export type ProgrammeRow = Selectable<ProgrammeTable>
export type CohortRow = Selectable<CohortTable>
export type WaveRow = Selectable<WaveTable>
export type ParticipationRow = Selectable<ParticipationTable>
export type ThenRatingRow = Selectable<ThenRatingTable>
export type ReactionRow = Selectable<ReactionTable>
export type CohortEventRow = Selectable<CohortEventTable>
