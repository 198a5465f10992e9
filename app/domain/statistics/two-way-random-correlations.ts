import { type Estimate, estimate, type Interval, noEstimate } from './estimate'
import { fQuantile } from './f-quantile'
import type { IntraclassCorrelation } from './intraclass-correlation'
import { ratio } from './ratio'
import type { TwoWayTable } from './two-way-table'

/**
 * ICC(2,1) and ICC(2,k): the agreement of judges who stand for all judges, of a single one and of the mean of all,
 * with intervals by the F distribution with Satterthwaite's degrees of freedom.
 * Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw and Wong (1996), Psychological
 * Methods 1, 30–46.
 *
 * Where there is no variance to divide by, the figure has that reason. Where the mean of all would be divided by less
 * than nothing, the reason is "no proper solution".
 */
export function twoWayRandomCorrelations(table: TwoWayTable): Readonly<{
  single: IntraclassCorrelation
  average: IntraclassCorrelation
}> {
  const { targets: n, judges: k, betweenTargets: between, betweenJudges, residual } = table
  const df1 = n - 1
  const df2 = (n - 1) * (k - 1)
  const F = ratio(between, residual)
  const weight = between + residual + betweenJudges
  const single = ratio(
    between - residual,
    between + (k - 1) * residual + (k * (betweenJudges - residual)) / n,
    weight,
  )
  const below = between + (betweenJudges - residual) / n
  const average = ratio(between - residual, below, weight)
  const isProper = average.value === null || below > 0
  const interval = single.value === null ? single : intervalOf(table, single.value)
  // An end so low that no mean of k has it leads below all numbers.
  const ofAverage = (end: number) => (end > -1 / (k - 1) ? (k * end) / (1 + (k - 1) * end) : -Infinity)
  return {
    single: { value: single, interval, F, df1, df2 },
    average: {
      value: isProper ? average : noEstimate('no proper solution'),
      interval:
        interval.value === null
          ? interval
          : estimate<Interval>([ofAverage(interval.value[0]), ofAverage(interval.value[1])]),
      ...{ F, df1, df2 },
    },
  }
}

function intervalOf(table: TwoWayTable, single: number): Estimate<Interval> {
  const { targets: n, judges: k, betweenTargets: between, betweenJudges, residual } = table
  const ofJudges = k * single * betweenJudges
  const rest = (n * (1 + (k - 1) * single) - k * single) * residual
  const df = ((k - 1) * (n - 1) * (ofJudges + rest) ** 2) / ((n - 1) * ofJudges ** 2 + rest ** 2)
  const upper = 1 / fQuantile(0.025, df, n - 1)
  const lower = 1 / fQuantile(0.025, n - 1, df)
  const others = k * betweenJudges + (n * k - n - k) * residual
  return estimate<Interval>([
    (n * (between - upper * residual)) / (upper * others + n * between),
    (n * (lower * between - residual)) / (others + n * lower * between),
  ])
}
