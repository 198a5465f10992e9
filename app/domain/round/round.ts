import type { Day } from '../field/field'

/** `answers`: members answer, figures are published. The two others are for small teams, or by choice (DESIGN §6). */
export type RoundKind = 'answers' | 'consensus' | 'open-sharing'

/** A draft is being set up; a scheduled one is confirmed and opens on its day. */
export type RoundState = 'draft' | 'scheduled' | 'open' | 'closed' | 'cancelled'

/** What a group may be broken down by, one at a time (D4). */
export type Dimension = 'sector' | 'function' | 'tier'

/**
 * Who besides the members and their facilitators may be announced (D10): the ICS lead, the other teams of the ICS and the
 * academies that work with it, who see the profile once the facilitator shares it; and the figures of the whole ICS, in
 * which no team is named.
 */
export type Audience = 'ics-lead' | 'ics-teams' | 'academy' | 'ics-figures'

export type QuestionnaireVersion = Readonly<{ id: string; version: number }>

/** What a member says of themselves in a team: ids of options, null where nothing was said. */
export type MemberFacts = Readonly<Record<Dimension, string | null>>

/** One asking of a team. */
export type Round = Readonly<{
  id: string
  teamId: string
  kind: RoundKind
  state: RoundState
  /** Why, in a sentence. */
  reason: string
  /** Who will do what with the result (P11). */
  intendedUse: string
  opensOn: Day
  /** The last day on which one can answer. */
  closesOn: Day
  /** The smallest number of answers of which anything is shown: 5 or more (D1). */
  threshold: number
  breakdowns: readonly Dimension[]
  audience: readonly Audience[]
  questionnaires: readonly QuestionnaireVersion[]
  openedAt: string | null
  /** When it closed or was cancelled. */
  endedAt: string | null
}>
