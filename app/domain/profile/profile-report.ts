import type { Provenance, Questionnaire } from '../questionnaire/questionnaire-schema'
import type { ProfileWords } from './profile-words'

/**
 * Everything that a profile says about one submitted assessment, ready to be shown: the page, the
 * print and the PDF are all drawn from this, so that they cannot differ. Scores run from 1 to 5.
 */
export type ProfileReport = Readonly<{
  questionnaire: Readonly<{ id: string; version: number; title: string }>
  /** What the answers are about. */
  about: Questionnaire['about']
  /** What was asked beside it about the person's context; null where nothing was. */
  companion: Readonly<{ id: string; title: string }> | null
  words: ProfileWords
  /** ISO-8601 UTC; null in a sample. */
  submittedAt: string | null
  /** The role facts that were given, as words: [["Tier", "Thematic…"], …]. */
  facts: readonly (readonly [label: string, value: string])[]
  /** One to three plain sentences computed from the scores: the radar in words. */
  sentences: readonly string[]
  scales: readonly ReportedScale[]
  strengths: RankedScales
  growthAreas: RankedScales & Readonly<{ basis: GrowthBasis }>
  /** Topics of the questionnaire itself, each group under its own title. Described, never scored (P2). */
  topics: readonly ReportedTopicGroup[]
  /** Topics of the companion. Empty where none of it was answered. */
  context: readonly ReportedTopicGroup[]
}>

/**
 * How growth areas were found: from the person's own importance, or, where importance was skipped,
 * only as what is lower on this profile. `none` where there are no scores.
 */
export type GrowthBasis = 'importance' | 'lower' | 'none'

/**
 * At most three scale ids, best first; which of these rank the same as another of them; and those that equal
 * the last of them but found no place.
 */
export type RankedScales = Readonly<{
  shown: readonly string[]
  tied: readonly string[]
  equal: readonly string[]
}>

export type ReportedScale = Readonly<{
  id: string
  title: string
  definition: string
  looksLike: Readonly<{ growing: string; steady: string; strong: string }>
  reflection: readonly [string, string]
  score: number | null
  /** Why there is no score, in words; null where there is one. */
  reason: string | null
  answered: number
  asked: number
  importance: Readonly<{ value: number; label: string }> | null
  /** What was asked and which words were chosen, as they were chosen; null where nothing was. */
  answers: readonly Readonly<{ text: string; answer: string | null }>[]
  provenance: readonly Provenance[]
  related: readonly Readonly<{ questionnaire: string; scale: string; title: string }>[]
}>

export type ReportedTopicGroup = Readonly<{
  title: string
  introduction: string
  topics: readonly Readonly<{
    id: string
    title: string
    meaning: string
    statement: string
    /** The chosen option's words; null where it was not answered. */
    answer: string | null
    reflection: string
    provenance: Provenance
  }>[]
}>
