import type { Dimension } from '../disclosure/contribution'
import type { Cell } from '../disclosure/snapshot'
import type { AgreementReading } from './read-agreement'

/** A scale of a group's profile, with everything in words as well. */
export type GroupScale = Readonly<{
  id: string
  title: string
  cell: Cell
  n: string
  mean: string
  sd: string
  agreement: string
  ad: string
  reading: AgreementReading | null
  /** "few", "some" or "most" with what it means; null where it isn't asked. */
  coverage: string | null
  /** Where to draw the mean and its spread, from 1 to 5; null where they aren't shown. */
  drawn: number | null
  band: Readonly<{ low: number; high: number }> | null
}>

/** One group of a breakdown: its figures by scale, in the order of the scales. */
export type GroupColumn = Readonly<{
  value: string
  label: string
  cells: readonly Readonly<{ mean: string; n: string; isShown: boolean; drawn: number | null }>[]
}>

export type GroupBreakdown = Readonly<{
  dimension: Dimension
  columns: readonly GroupColumn[]
  /** What differs, a sentence each; empty where nothing that is shown does. */
  sentences: readonly string[]
}>

/** Everything that page, print, PDF and downloads say of one published result. */
export type GroupReport = Readonly<{
  questionnaire: Readonly<{ id: string; version: number; title: string }>
  isSelf: boolean
  threshold: number
  scales: readonly GroupScale[]
  /** Where the group is strong, where it is torn, what rests on few: the text before the picture (P3, P6). */
  sentences: readonly string[]
  breakdowns: readonly GroupBreakdown[]
}>

/** How it was made and how it may be read, said on every group profile (P8). */
export const groupWords = {
  selfReport:
    'These are the members’ own answers: self-report. How certain the figures are is not known, and they say nothing of anyone in particular.',
  noTotal: 'There is no total and no pass mark, and teams are not ranked.',
  agreement:
    'Agreement is r_wg: 1 where everybody answers alike, 0 where answers are as spread as if they had been drawn by lot. AD is how far answers lie from their mean on average: up to 0.8 people answer alike, above it answers lie apart. Disagreement is a finding to talk about, not a flaw.',
  coverage:
    'Coverage is how many score 3.5 or more: few is under a third, some up to two thirds, most over two thirds.',
  gap: 'Where the line is broken the mean can’t be shown.',
  band: 'The band around the line is one standard deviation to either side, where 8 or more answered.',
  tiers:
    'The same score means different things for executive, thematic and project roles: where tiers differ, read each by itself.',
} as const
