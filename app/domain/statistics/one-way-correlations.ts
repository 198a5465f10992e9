import { type Estimate, estimate, type Interval } from './estimate'
import { fQuantile } from './f-quantile'
import type { IntraclassCorrelation } from './intraclass-correlation'
import { ratio } from './ratio'

/** Mean squares between and within, their degrees of freedom, and how many `each` has. */
export type OneWay = Readonly<{ between: number; error: number; df1: number; df2: number; each: number }>

/**
 * The intraclass correlation of a single rating, (B − E) / (B + (k − 1) E), and of the mean of k, (B − E) / B, from
 * mean squares B between and E of error, with intervals by the F distribution.
 * Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420–428: ICC(1,1) and (1,k) where E is within
 * targets, ICC(3,1) and (3,k) where it is the residual.
 *
 * Where there is no variance to divide by, the figure has that reason.
 */
export function oneWayCorrelations({ between, error, df1, df2, each }: OneWay): Readonly<{
  single: IntraclassCorrelation
  average: IntraclassCorrelation
}> {
  const F = ratio(between, error)
  const ends = (at: (F: number) => number): Estimate<Interval> =>
    F.value === null
      ? F
      : estimate<Interval>([
          at(F.value * fQuantile(0.025, df2, df1)),
          at(F.value / fQuantile(0.025, df1, df2)),
        ])
  return {
    single: {
      value: ratio(between - error, between + (each - 1) * error),
      interval: ends((limit) => (limit - 1) / (limit + each - 1)),
      ...{ F, df1, df2 },
    },
    average: {
      value: ratio(between - error, between),
      interval: ends((limit) => 1 - 1 / limit),
      ...{ F, df1, df2 },
    },
  }
}
