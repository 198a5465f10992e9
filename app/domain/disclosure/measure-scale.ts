import type { Column } from '../statistics/column'
import { covariances } from '../statistics/covariances'
import { cronbachAlpha } from '../statistics/cronbach-alpha'
import type { Estimate, Interval } from '../statistics/estimate'
import { feldtInterval } from '../statistics/feldt-interval'
import { groupCorrelations } from '../statistics/group-correlations'
import { itemRestCorrelations } from '../statistics/item-rest-correlations'
import { omegaTotal } from '../statistics/omega-total'
import { oneFactorModel } from '../statistics/one-factor-model'
import { type Figure, shown, suppressed } from './figure'
import type { MeasuredScale, ReliabilityFigure } from './measurement-snapshot'
import { thresholds } from './thresholds'

/** Complete answers to a scale's items, turned round where reversed, a place a person; and the people's teams. */
export type MeasuredColumns = Readonly<{
  columns: readonly Readonly<{ id: string; values: Column }>[]
  /** Null where people answered about themselves. */
  teams: readonly (string | null)[] | null
}>

/** From so many teams on there is a figure of how alike answers within teams are. */
const FEWEST_TEAMS = 5
const FLOAT_NOISE = 1e-9

/**
 * How a scale measured: alpha with Feldt's interval, omega of one factor, each item's correlation with the rest, and how many
 * score at either end (from eleven there on), ICC(1) and ICC(2) by team. Two decimals, shares in whole per cent.
 */
export function measureScale({
  columns,
  teams,
}: MeasuredColumns): Omit<MeasuredScale, 'missing' | 'noOpportunity'> {
  const items = columns.map(({ values }) => values)
  const n = items[0]?.length ?? 0
  const matrix = covariances(items, 'listwise')
  const alpha = cronbachAlpha(matrix)
  const omega = omegaTotal(oneFactorModel(matrix))
  const withRest = itemRestCorrelations(matrix)
  const scores = Float64Array.from(
    { length: n },
    (_, person) => items.reduce((sum, values) => sum + values[person]!, 0) / items.length,
  )
  return {
    n: shown(n),
    alpha: withInterval(alpha, feldtInterval(alpha, matrix)),
    omega: omega.value === null ? suppressed('no-reliability') : shown(twoDecimals(omega.value)),
    itemRest: withRest.some(({ value }) => value === null)
      ? suppressed('no-reliability')
      : shown(Object.fromEntries(columns.map(({ id }, at) => [id, twoDecimals(withRest[at]!.value!)]))),
    floor: shareOf(scores, (score) => score < 1 + FLOAT_NOISE),
    ceiling: shareOf(scores, (score) => score > 5 - FLOAT_NOISE),
    ...correlationsOf(scores, teams),
  }
}

function correlationsOf(
  scores: Column,
  teams: MeasuredColumns['teams'],
): Pick<MeasuredScale, 'icc1' | 'icc2'> {
  if (teams === null) return { icc1: suppressed('not-asked'), icc2: suppressed('not-asked') }
  const byTeam = new Map<string, number[]>()
  teams.forEach((team, at) => {
    if (team !== null) byTeam.set(team, [...(byTeam.get(team) ?? []), scores[at]!])
  })
  const groups = [...byTeam.values()].filter(({ length }) => length > 1)
  const people = groups.reduce((sum, { length }) => sum + length, 0)
  if (groups.length < FEWEST_TEAMS || people < thresholds.measurement)
    return { icc1: suppressed('too-few'), icc2: suppressed('too-few') }
  const found = groupCorrelations(groups)
  const figureOf = (name: 'ICC(1)' | 'ICC(2)') => withInterval(found[name].value, found[name].interval)
  return { icc1: figureOf('ICC(1)'), icc2: figureOf('ICC(2)') }
}

/** Where fewer than eleven people are at an end, or are not, nothing is told (D1). */
function shareOf(scores: Column, isThere: (score: number) => boolean): Figure<number> {
  const count = Array.from(scores).filter(isThere).length
  return Math.min(count, scores.length - count) < thresholds.distribution
    ? suppressed('needs-eleven')
    : shown(Math.round((100 * count) / scores.length))
}

function withInterval(value: Estimate, interval: Estimate<Interval>): Figure<ReliabilityFigure> {
  if (value.value === null || interval.value === null) return suppressed('no-reliability')
  const [low, high] = interval.value
  return shown({ value: twoDecimals(value.value), low: twoDecimals(low), high: twoDecimals(high) })
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
