import { averageDeviation } from '../../app/domain/statistics/average-deviation'
import { averageDeviationJ } from '../../app/domain/statistics/average-deviation-j'
import { mean } from '../../app/domain/statistics/mean'
import { presentValues } from '../../app/domain/statistics/present-values'
import type { RatingScale } from '../../app/domain/statistics/rating-scale'
import { rwg } from '../../app/domain/statistics/rwg'
import { rwgJ } from '../../app/domain/statistics/rwg-j'
import { uniformVariance } from '../../app/domain/statistics/uniform-variance'
import { readArguments, WrongUsage } from '../command-line'
import { orReason } from './or-reason'
import { readTable } from './read-table'
import { readDataFile } from './read-data-file'
import { standardDeviation } from '../../app/domain/statistics/standard-deviation'

export const AGREEMENT_HELP = `agreement --scale LOWEST-HIGHEST --data FILE
  How far people agree: a row a person, a column an item. Each item takes the answers that it has.
  --scale 1-5  the lowest and the highest option; a number outside it is refused

  rwg_j        r_wg(j) over all items, from 0 to 1, against a uniform null (James, Demaree and Wolf 1984)
  AD_j         mean of the items' average deviations from their means (Burke, Finkelstein and Dusig 1999)
  uniform_var  the variance of answers by chance, (A² − 1) / 12 for A options
  AD_cutoff    A / 6: an average deviation up to it counts as agreement (Burke and Dunlap 2002)
  people       rows that were read
  items        one entry a column
    item       the column's name
    n          answers that are there
    mean, sd   of these answers
    rwg        r_wg of the item, from 0 to 1
    AD_mean    average deviation from the item's mean, in units of the scale
  Smallest n: 2 answers an item.
`

/** Agreement of a group, as `statistics agreement` prints it. */
export async function agreement(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({
    args: [...args],
    options: { data: { type: 'string' }, scale: { type: 'string' } },
  })
  const file = readDataFile(values.data)
  const scale = readScale(values.scale)
  const { lowest, highest } = scale
  const { rows, numbers } = await readTable(file, {
    numbers: 'all',
    checkNumber: (value) =>
      value < lowest || value > highest ? `${value} is not on the scale from ${lowest} to ${highest}.` : null,
  })
  const columns = [...numbers.values()]
  return {
    rwg_j: orReason(rwgJ(columns, scale)),
    AD_j: orReason(averageDeviationJ(columns)),
    uniform_var: uniformVariance(scale),
    AD_cutoff: (highest - lowest + 1) / 6,
    people: rows.length,
    items: [...numbers].map(([item, column]) => ({
      item,
      n: presentValues(column).length,
      mean: orReason(mean(column)),
      sd: orReason(standardDeviation(column)),
      rwg: orReason(rwg(column, scale)),
      AD_mean: orReason(averageDeviation(column)),
    })),
  }
}

function readScale(given: string | undefined): RatingScale {
  if (given === undefined)
    throw new WrongUsage('Say the scale with --scale, such as --scale 1-5. See --help.')
  const [, lowest, highest] = /^(-?\d{1,4})-(-?\d{1,4})$/.exec(given) ?? []
  if (lowest === undefined || highest === undefined || Number(lowest) >= Number(highest))
    throw new WrongUsage(
      `--scale is the lowest and the highest option, such as 1-5; "${given}" is not. See --help.`,
    )
  return { lowest: Number(lowest), highest: Number(highest) }
}
