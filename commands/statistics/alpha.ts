import { alphaIfDropped } from '../../app/domain/statistics/alpha-if-dropped'
import { covariances } from '../../app/domain/statistics/covariances'
import { cronbachAlpha } from '../../app/domain/statistics/cronbach-alpha'
import { feldtInterval } from '../../app/domain/statistics/feldt-interval'
import { itemRestCorrelations } from '../../app/domain/statistics/item-rest-correlations'
import { meanCorrelation } from '../../app/domain/statistics/mean-correlation'
import { standardisedAlpha } from '../../app/domain/statistics/standardised-alpha'
import { readArguments } from '../command-line'
import { orReason } from './or-reason'
import { readDataFile } from './read-data-file'
import { readMissing } from './read-missing'
import { readTable } from './read-table'

export const ALPHA_HELP = `alpha [--missing listwise|pairwise] --data FILE
  Cronbach's alpha: a row a person, a column an item. Reverse first what is to be reversed.
  --missing    listwise: only people with every item (this is what it does if nothing is said);
               pairwise: each covariance from the people who have both items

  raw_alpha    Cronbach's alpha (Cronbach 1951)
  feldt95      its interval of 95% by F, [from, to] (Feldt 1965)
  std_alpha    standardised alpha, from the mean correlation
  avg_r        the mean correlation between items
  n            people who took part; pairwise those of the pair of items with the fewest
  people       rows that were read
  missing      listwise or pairwise
  items        one entry a column
    item              the column's name
    alpha_if_dropped  alpha of the other items
    r_drop            correlation of the item with the sum of the others
  Smallest n: 2 items, 3 people; 3 items for alpha_if_dropped.
`

/** Internal consistency, as `statistics alpha` prints it. */
export async function alpha(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({
    args: [...args],
    options: { data: { type: 'string' }, missing: { type: 'string' } },
  })
  const missing = readMissing(values.missing)
  const { rows, numbers } = await readTable(readDataFile(values.data), { numbers: 'all' })
  const matrix = covariances([...numbers.values()], missing)
  const raw = cronbachAlpha(matrix)
  const dropped = alphaIfDropped(matrix)
  const withRest = itemRestCorrelations(matrix)
  return {
    raw_alpha: orReason(raw),
    feldt95: orReason(feldtInterval(raw, matrix)),
    std_alpha: orReason(standardisedAlpha(matrix)),
    avg_r: orReason(meanCorrelation(matrix)),
    n: matrix.n,
    people: rows.length,
    missing,
    items: [...numbers.keys()].map((item, at) => ({
      item,
      alpha_if_dropped: orReason(dropped[at]!),
      r_drop: orReason(withRest[at]!),
    })),
  }
}
