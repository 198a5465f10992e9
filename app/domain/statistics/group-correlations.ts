import type { Column } from './column'
import { noEstimate } from './estimate'
import type { IntraclassCorrelation } from './intraclass-correlation'
import { mean } from './mean'
import { oneWayCorrelations } from './one-way-correlations'
import { presentValues } from './present-values'

/** `people` in `groups`; `groupSize` is what a group counts as where sizes differ. */
export type GroupCorrelations = Readonly<{
  people: number
  groups: number
  groupSize: number
  'ICC(1)': IntraclassCorrelation
  'ICC(2)': IntraclassCorrelation
}>

/**
 * ICC(1), the share of the variance of people's values that lies between groups, and ICC(2), how reliable the
 * groups' means are; at most 1, they may be negative. Groups are given as columns of their people's values. Where sizes
 * differ, a group counts as (N − Σ n² / N) / (G − 1) people, and the intervals are approximate.
 * Source: Bliese (2000), in Klein and Kozlowski, Multilevel Theory, 349–381; Bartko (1976), Psychological Bulletin
 * 83, 762–765.
 *
 * Smallest n: 2 groups, and one person more than there are groups. Missing values are left out, and groups without any
 * value. Ties don't matter. Zero variance gives a reason where it would be divided by.
 */
export function groupCorrelations(columns: readonly Column[]): GroupCorrelations {
  const filled = columns.map(presentValues).filter((values) => values.length > 0)
  const groups = filled.length
  const people = filled.reduce((sum, values) => sum + values.length, 0)
  const squares = filled.reduce((sum, values) => sum + values.length * values.length, 0)
  const groupSize = groups < 2 ? people : (people - squares / people) / (groups - 1)
  if (groups < 2 || people <= groups) {
    const none = noEstimate(groups < 2 ? 'too few groups' : 'too few people')
    const icc = { value: none, interval: none, F: none, df1: 0, df2: 0 }
    return { people, groups, groupSize, 'ICC(1)': icc, 'ICC(2)': icc }
  }
  const origin = filled[0]![0]!
  const shifted = filled.map((values) => values.map((value) => value - origin))
  const means = shifted.map((values) => mean(values).value ?? NaN)
  const all = shifted.reduce((sum, values, at) => sum + values.length * means[at]!, 0) / people
  const between = means.reduce((sum, centre, at) => sum + shifted[at]!.length * (centre - all) ** 2, 0)
  const within = shifted.reduce(
    (sum, values, at) => values.reduce((squared, value) => squared + (value - means[at]!) ** 2, sum),
    0,
  )
  // What is smaller than this is nothing but rounding.
  const rounding = (between + within) * 1e-26
  const { single, average } = oneWayCorrelations({
    between: between <= rounding ? 0 : between / (groups - 1),
    error: within <= rounding ? 0 : within / (people - groups),
    df1: groups - 1,
    df2: people - groups,
    each: groupSize,
  })
  return { people, groups, groupSize, 'ICC(1)': single, 'ICC(2)': average }
}
