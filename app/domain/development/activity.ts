import type { Day } from '../field/field'
import type { Provenance } from '../questionnaire/questionnaire-schema'
import type { ActivityFormat } from './activity-formats'

/** A scale of a questionnaire, whatever its version. */
export type ScaleReference = Readonly<{ questionnaire: string; scale: string }>

/** A topic, which is described and not scored: what it finds can't be trained (P2, P9). */
export type TopicReference = Readonly<{ questionnaire: string; topic: string }>

/** Ids of role facts (P4). An empty list means everybody. */
export type Audience = Readonly<{
  tiers: readonly string[]
  functions: readonly string[]
  sectors: readonly string[]
}>

/** Who keeps an activity (P5). What an ICS has adopted is its own. */
export type ActivityOwner =
  Readonly<{ kind: 'ics' | 'region' | 'academy'; id: string }> | Readonly<{ kind: 'starter'; id: null }>

/** When and where an activity takes place: a day, and the time on a clock in England. */
export type Session = Readonly<{
  id: string
  day: Day
  /** Such as "09:30". */
  startsAt: string
  endsAt: string
  place: Readonly<{ kind: 'online' }> | Readonly<{ kind: 'at'; name: string }>
  /** Null where nobody counts. */
  capacity: number | null
  placesLeft: number | null
}>

/** Something that people or teams can do to develop (DESIGN §7). */
export type Activity = Readonly<{
  id: string
  title: string
  /** The steps, in a few sentences. */
  whatYouDo: string
  /** What it develops, for whatever can be trained. */
  develops: readonly ScaleReference[]
  /** What of somebody's situation it answers; only formats about a situation do (P9). */
  addresses: readonly TopicReference[]
  format: ActivityFormat
  forWhom: Audience
  /** What it takes of one person's time, all told. */
  minutes: number
  /** How that time is spread, in words. */
  timing: string
  /** What it costs one person in pounds, 0 if nothing, null if one has to ask; a note, or "". */
  cost: Readonly<{ pounds: number | null; note: string }>
  provider: string | null
  owner: ActivityOwner
  link: string | null
  /** Why we think it develops these. Without provenance that is its owner's own judgement. */
  why: string
  provenance: readonly Provenance[]
  state: 'draft' | 'offered' | 'paused' | 'retired'
  reviewOn: Day | null
  /** None where it can be begun at any time. */
  sessions: readonly Session[]
}>
