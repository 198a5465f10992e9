import { covariances } from '../../app/domain/statistics/covariances'
import { omegaTotal } from '../../app/domain/statistics/omega-total'
import { oneFactorModel } from '../../app/domain/statistics/one-factor-model'
import { readArguments } from '../command-line'
import { orReason } from './or-reason'
import { readDataFile } from './read-data-file'
import { readMissing } from './read-missing'
import { readTable } from './read-table'

export const OMEGA_HELP = `omega [--missing listwise|pairwise] --data FILE
  Omega total of one factor: a row a person, a column an item. Reverse first what is to be reversed.
  --missing    as for alpha

  omega_total  share of the sum's variance that one factor makes up (McDonald 1999), from covariances
  n            people who took part; pairwise those of the pair of items with the fewest
  people       rows that were read
  missing      listwise or pairwise
  items        one entry a column, by maximum likelihood (Jöreskog 1967), in the item's own units
    item         the column's name
    loading      by how much the item grows with a standard deviation of the factor
    uniqueness   the variance that the factor leaves
  Smallest n: 3 items, 3 people.
`

/** Omega, as `statistics omega` prints it. */
export async function omega(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({
    args: [...args],
    options: { data: { type: 'string' }, missing: { type: 'string' } },
  })
  const missing = readMissing(values.missing)
  const { rows, numbers } = await readTable(readDataFile(values.data), { numbers: 'all' })
  const matrix = covariances([...numbers.values()], missing)
  const model = oneFactorModel(matrix)
  return {
    omega_total: orReason(omegaTotal(model)),
    n: matrix.n,
    people: rows.length,
    missing,
    items: [...numbers.keys()].map((item, at) => ({
      item,
      loading: model.reason === null ? model.value.loadings[at] : { reason: model.reason },
      uniqueness: model.reason === null ? model.value.uniquenesses[at] : { reason: model.reason },
    })),
  }
}
