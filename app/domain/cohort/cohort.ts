import type { Day } from '../field/field'
import type { QuestionnaireVersion } from '../round/round'

/** Baseline before the programme, any number between, end, and follow-up some months on. */
export type WaveKind = 'baseline' | 'between' | 'end' | 'follow-up'

export type WaveState = 'planned' | 'open' | 'closed' | 'cancelled'

/**
 * What is published when (H7). `baseline-now`: a profile of the baseline when it closes, so that change at the end appears
 * only if nobody or at least k have dropped out. `at-end`: nothing until the end, then of those who answered both.
 */
export type Reporting = 'baseline-now' | 'at-end'

/** A scale that a programme is meant to develop. */
export type AimedScale = Readonly<{ questionnaire: string; scale: string }>

/** What an academy runs, again and again, with one cohort after the other. */
export type Programme = Readonly<{
  id: string
  academyId: string
  name: string
  aims: string
  aimedAt: readonly AimedScale[]
  /** An option's id, as in the facts about a role; null where it is for every tier (P4). */
  tier: string | null
  design: string
  version: number
  createdAt: string
  endedOn: Day | null
}>

/** The people who go through a programme together. */
export type Cohort = Readonly<{
  id: string
  academyId: string
  programmeId: string
  name: string
  reporting: Reporting
  /** k: 8 or more (D1). */
  threshold: number
  version: number
  createdAt: string
  endedOn: Day | null
}>

/** One asking of a cohort. */
export type Wave = Readonly<{
  id: string
  academyId: string
  cohortId: string
  kind: WaveKind
  state: WaveState
  opensOn: Day
  /** The last day on which one can answer. */
  closesOn: Day
  /** Until when those who joined after it opened can answer it later; null where they can't (H8). */
  catchesUpUntil: Day | null
  /** Of the version that was the latest when it was set up; later waves ask the same (H5). */
  questionnaires: readonly QuestionnaireVersion[]
  asksThenTest: boolean
  asksReaction: boolean
  openedAt: string | null
  /** When it closed or was cancelled. */
  endedAt: string | null
}>
