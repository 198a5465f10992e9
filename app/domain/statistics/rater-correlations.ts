import type { Column } from './column'
import { noEstimate, type Reason } from './estimate'
import type { IntraclassCorrelation } from './intraclass-correlation'
import { oneWayCorrelations } from './one-way-correlations'
import { twoWayRandomCorrelations } from './two-way-random-correlations'
import { twoWayTable } from './two-way-table'

/** Single ratings (1) and means of all judges (k), under each of three designs. */
export type RaterCorrelations = Readonly<{
  targets: number
  judges: number
  'ICC(1,1)': IntraclassCorrelation
  'ICC(2,1)': IntraclassCorrelation
  'ICC(3,1)': IntraclassCorrelation
  'ICC(1,k)': IntraclassCorrelation
  'ICC(2,k)': IntraclassCorrelation
  'ICC(3,k)': IntraclassCorrelation
}>

/**
 * Intraclass correlations of judges' ratings of targets, a column a judge: how far judges agree where each target
 * has its own (1), where the same judges stand for all judges (2), where they are the only ones (3). At most 1; they may
 * be negative.
 * Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420–428.
 *
 * Smallest n: 2 targets, 2 judges. A target that any judge left out is left out. Ties don't matter. Zero variance
 * gives a reason where it would be divided by.
 */
export function raterCorrelations(ratings: readonly Column[]): RaterCorrelations {
  const table = twoWayTable(ratings)
  const { targets, judges, betweenTargets, withinTargets, residual } = table
  const reason = judges < 2 ? 'too few items' : targets < 2 ? 'too few people' : null
  if (reason !== null) {
    const none = without(reason)
    return {
      targets,
      judges,
      'ICC(1,1)': none,
      'ICC(2,1)': none,
      'ICC(3,1)': none,
      'ICC(1,k)': none,
      'ICC(2,k)': none,
      'ICC(3,k)': none,
    }
  }
  const shared = { between: betweenTargets, df1: targets - 1, each: judges }
  const own = oneWayCorrelations({ ...shared, error: withinTargets, df2: targets * (judges - 1) })
  const random = twoWayRandomCorrelations(table)
  const fixed = oneWayCorrelations({ ...shared, error: residual, df2: (targets - 1) * (judges - 1) })
  return {
    targets,
    judges,
    'ICC(1,1)': own.single,
    'ICC(2,1)': random.single,
    'ICC(3,1)': fixed.single,
    'ICC(1,k)': own.average,
    'ICC(2,k)': random.average,
    'ICC(3,k)': fixed.average,
  }
}

function without(reason: Reason): IntraclassCorrelation {
  const none = noEstimate(reason)
  return { value: none, interval: none, F: none, df1: 0, df2: 0 }
}
