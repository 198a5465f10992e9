import type { ChangeOfScale, KnownReliability, Spanned } from '../disclosure/change-snapshot'
import type { Cohort, Programme, Wave } from '../cohort/cohort'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { TeamEvent } from '../round/team-event'
import type { Trend } from '../group/build-trends'
import type { Snapshot } from '../disclosure/snapshot'
import type { WaveSnapshot } from './wave-snapshot'

/** What a report of a cohort is made from: what was set up, and what was published. Nothing that anybody answered. */
export type EvaluationSource = Readonly<{
  programme: Pick<Programme, 'name' | 'aims' | 'aimedAt' | 'tier' | 'design'>
  cohort: Pick<Cohort, 'name' | 'reporting' | 'threshold'>
  /** How many have ever taken part. */
  joined: number
  /** In the order in which they open. */
  waves: readonly Readonly<{
    wave: Wave
    /** How many answered, in per cent, as others may see it (H9); null where that isn't shown. */
    rate: number | null
    snapshots: readonly WaveSnapshot[]
  }>[]
  /** Every version that a wave asks. */
  questionnaires: readonly Questionnaire[]
  /** Questionnaires of topics that come with those, or are asked themselves. */
  situations: readonly Questionnaire[]
  /** What teams shared with academies meanwhile, the earliest first. */
  teams: readonly TeamConditions[]
  events: readonly TeamEvent[]
}>

/** What a team published of what surrounds it, and shared (D10). */
export type TeamConditions = Readonly<{
  team: Readonly<{ id: string; name: string }>
  questionnaire: Questionnaire
  publishedAt: string
  content: Snapshot
}>

/** Whether an interval lies above nought, under it, or includes it. */
export type Direction = 'rose' | 'fell' | 'unclear'

/** The change of one scale, in words as well. */
export type EvaluatedScale = Readonly<{
  id: string
  title: string
  isAimedAt: boolean
  /** As published (D5). */
  published: ChangeOfScale
  /** Null where no change is shown. */
  direction: Direction | null
  /** Each figure as it is read, or that it isn't shown and why. */
  words: Readonly<{
    /** Pairs. */
    n: string
    /** With a score at each wave, whether or not at the other (N15). */
    nThen: string
    nNow: string
    before: string
    after: string
    change: string
    effect: string
    reliable: string
    thenTest: string
    leavers: string
  }>
  /** Where to draw it, from 1 to 5; null where a mean isn't shown as a number, and then no interval either. */
  drawn: Readonly<{ before: number; after: number; change: Spanned | null }> | null
}>

/** What was published of one questionnaire between two waves: figures, and sentences of them alone. */
export type EvaluatedChange = Readonly<{
  id: string
  /** "From the baseline to the end wave". */
  heading: string
  from: Wave | null
  to: Wave
  scales: readonly EvaluatedScale[]
  reliability: Readonly<Record<string, KnownReliability>>
  /** What changed, with how sure that is. */
  changed: readonly string[]
  /** What did not so that it could be shown. */
  unchanged: readonly string[]
  /** Scales aimed at beside those that are not (N7); empty where the questionnaire isn't about skills. */
  aims: readonly string[]
  thenTest: readonly string[]
  reliable: readonly string[]
  leavers: readonly string[]
  /** How many intervals there are, and what that means (N6). */
  intervals: readonly string[]
  notShown: readonly string[]
}>

/** One questionnaire over the cohort's time. */
export type EvaluatedQuestionnaire = Readonly<{
  questionnaire: Readonly<{ id: string; version: number; title: string }>
  /** Of the baseline's profile, where that was published. */
  baseline: readonly Readonly<{ id: string; title: string; n: string; mean: string }>[]
  /** The earliest wave first. */
  changes: readonly EvaluatedChange[]
  /** From three waves on, or where something happened between two. */
  trend: Trend | null
}>

/** What people said of their own situation at two waves, in words (N12, P2). */
export type EvaluatedSituation = Readonly<{
  id: string
  heading: string
  questionnaire: Readonly<{ id: string; version: number }>
  from: Wave | null
  to: Wave
  topics: readonly Readonly<{
    id: string
    title: string
    /** What was asked, and which answers are counted. */
    statement: string
    n: string
    then: string
    now: string
  }>[]
}>

/** What one team published of a questionnaire while the cohort ran, beside it (N13). */
export type EvaluatedTeam = Readonly<{
  id: string
  heading: string
  team: string
  questionnaire: Readonly<{ id: string; version: number }>
  /** The days on which it was published. */
  columns: readonly string[]
  rows: readonly Readonly<{
    id: string
    title: string
    /** One a column: the mean, and how many it is of; no number where it isn't shown. */
    figures: readonly Readonly<{ mean: string; n: string }>[]
  }>[]
}>

/** What people thought of the programme at one wave. */
export type EvaluatedReaction = Readonly<{
  waveId: string
  /** When, as a file names it. */
  at: string
  figures: readonly Readonly<{ id: string; title: string; n: string; mean: string }>[]
  heading: string
  sentences: readonly string[]
  /** In the words of those who let them be read (D8). */
  texts: readonly string[]
}>

/** Everything that page, print, PDF and downloads say of a cohort (N8). Each list is of sentences. */
export type EvaluationReport = Readonly<{
  programme: string
  cohort: string
  /** Whether anything was published, if only that it can't be shown. */
  isPublished: boolean
  /** When what isn't there yet will be; empty once change was published. */
  toCome: readonly string[]
  question: readonly string[]
  design: readonly string[]
  whoTookPart: readonly string[]
  /** Questionnaires about oneself. */
  skills: readonly EvaluatedQuestionnaire[]
  /** Those about a team, a system or a programme (P2). */
  surroundings: readonly EvaluatedQuestionnaire[]
  situations: readonly EvaluatedSituation[]
  teams: readonly EvaluatedTeam[]
  reactions: readonly EvaluatedReaction[]
  events: readonly Readonly<{ id: string; day: string; text: string }>[]
  howToRead: readonly string[]
  limits: readonly string[]
}>
