import type { GrowthBasis } from '../profile/profile-report'
import type { ActivityOwner, ScaleReference, Session } from './activity'
import type { ActivityFormat } from './activity-formats'
import type { SuggestionPart } from './suggestion-weights'

/** A scale that somebody may want to grow in, with their own numbers: score 1 to 5, importance as they chose it. */
export type GrowthArea = ScaleReference &
  Readonly<{
    title: string
    score: number
    importance: Readonly<{ value: number; label: string }> | null
  }>

/**
 * Whoever suggestions are for. Null where something isn't known. Where they are at home is all ids that count as
 * theirs, predecessors of a merged ICS included.
 */
export type SuggestionReader = Readonly<{
  tier: string | null
  function: string | null
  sector: string | null
  home: Readonly<{
    icsIds: readonly string[]
    regionIds: readonly string[]
    academyIds: readonly string[]
  }>
  /** What they can give to one activity, all told. */
  availableMinutes: number | null
}>

/** How near an activity's owner is to somebody. */
export type Nearness = 'own-ics' | 'region-or-academy' | 'starter'

/** Why something is suggested, as data: what the sentence is made from. */
export type SuggestionReason = Readonly<{
  area: GrowthArea
  basis: Exclude<GrowthBasis, 'none'>
  nearness: Nearness
  owner: ActivityOwner
  /** The next session with a place; null where it can be begun at any time. */
  session: Session | null
}>

/** One part of a suggestion's points, and the most (or, for variety, the least) it can be. */
export type PointsPart = Readonly<{ part: SuggestionPart; points: number; of: number }>

export type Suggestion = Readonly<{
  activityId: string
  format: ActivityFormat
  reason: SuggestionReason
  sentence: string
  /** Other growth areas of the person that it develops too. */
  alsoDevelops: readonly ScaleReference[]
  points: number
  parts: readonly PointsPart[]
}>

export type Suggestions = Readonly<{
  /** Three to five where there are as many, highest first. */
  suggestions: readonly Suggestion[]
  basis: GrowthBasis
  /** What must be said above the list, such as that importance was skipped; null if nothing. */
  note: string | null
  /** Growth areas for which the person's own ICS offers nothing that they could do now. */
  notOfferedLocally: readonly GrowthArea[]
}>
