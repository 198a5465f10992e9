import { formatScore } from '../scoring/format-score'
import type { ProfileReport, RankedScales, ReportedScale } from './profile-report'

/** What stands out on a profile, ready to be shown. */
export type Ranking = Readonly<{
  title: string
  /** How these were found, or that there are none. */
  text: string
  scales: readonly RankedScale[]
  /** Those that equal the last of the scales and found no place. */
  equal: readonly ReportedScale[]
}>

export type RankedScale = Readonly<{ scale: ReportedScale; summary: string }>

/**
 * The rankings of a profile in words: first what is higher, then what is lower. None where there are no scores.
 * Scales that rank the same say so, even where their numbers differ, and only those do (R4).
 */
export function describeRankings({
  scales,
  strengths,
  growthAreas,
  words,
}: ProfileReport): readonly Ranking[] {
  if (growthAreas.basis === 'none') return []
  const withImportance = growthAreas.basis === 'importance'
  return [
    describe(scales, strengths, words.strengths, (scale) => scoreOf(scale)),
    describe(scales, growthAreas, words.growthAreas[growthAreas.basis], (scale) =>
      withImportance && scale.importance
        ? `${scoreOf(scale)}, ${words.importance.toLowerCase()}: ${scale.importance.label.toLowerCase()}`
        : scoreOf(scale),
    ),
  ]
}

function describe(
  scales: readonly ReportedScale[],
  { shown, equal, tied }: RankedScales,
  { title, basis, whenEmpty }: Readonly<{ title: string; basis: string; whenEmpty: string }>,
  summarise: (scale: ReportedScale) => string,
): Ranking {
  const find = (id: string) => scales.filter((scale) => scale.id === id)
  return {
    title,
    text: shown.length === 0 ? whenEmpty : basis,
    scales: shown.flatMap(find).map((scale) => ({
      scale,
      summary: `${summarise(scale)}${tied.includes(scale.id) ? ' (equal)' : ''}`,
    })),
    equal: equal.flatMap(find),
  }
}

function scoreOf({ score }: ReportedScale): string {
  return score === null ? '' : formatScore(score)
}
