import { raterCorrelations } from '../../app/domain/statistics/rater-correlations'
import { readArguments } from '../command-line'
import { printCorrelation } from './print-correlation'
import { readDataFile } from './read-data-file'
import { readTable } from './read-table'

export const ICC_HELP = `icc --data FILE
  Intraclass correlations (Shrout and Fleiss 1979): a row a target, a column a judge. A target that any judge left
  out is left out.

  ICC(1,1)     a single rating, each target by judges of its own
  ICC(2,1)     a single rating, the same judges for all, standing for all judges: agreement
  ICC(3,1)     a single rating, these judges only: consistency
  ICC(1,k), ICC(2,k), ICC(3,k)  the same for the mean of all judges
    value      the correlation
    interval   of 95% by F, [from, to]
    F, df1, df2  the F of no difference between targets, and its degrees of freedom
  targets      rows that took part
  judges       columns
  rows         rows that were read
  Smallest n: 2 targets ("people" in a reason), 2 judges ("items").
`

/** Intraclass correlations of judges, as `statistics icc` prints them. */
export async function icc(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({ args: [...args], options: { data: { type: 'string' } } })
  const { rows, numbers } = await readTable(readDataFile(values.data), { numbers: 'all' })
  const correlations = raterCorrelations([...numbers.values()])
  return {
    'ICC(1,1)': printCorrelation(correlations['ICC(1,1)']),
    'ICC(2,1)': printCorrelation(correlations['ICC(2,1)']),
    'ICC(3,1)': printCorrelation(correlations['ICC(3,1)']),
    'ICC(1,k)': printCorrelation(correlations['ICC(1,k)']),
    'ICC(2,k)': printCorrelation(correlations['ICC(2,k)']),
    'ICC(3,k)': printCorrelation(correlations['ICC(3,k)']),
    targets: correlations.targets,
    judges: correlations.judges,
    rows: rows.length,
  }
}
