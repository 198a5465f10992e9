import type { Column } from './column'
import type { Estimate } from './estimate'
import { averageDeviationJ } from './average-deviation-j'

/**
 * AD: by how much people's answers to one item differ from their mean, on average, in units of the scale; 0
 * where everyone gave the same. Up to a sixth of the number of options counts as agreement (Burke and Dunlap 2002).
 * Source: Burke, Finkelstein and Dusig (1999), Organizational Research Methods 2, 49–68.
 *
 * Smallest n: 2 people. Missing values are left out; ties don't matter; zero variance gives 0.
 */
export function averageDeviation(item: Column): Estimate {
  return averageDeviationJ([item])
}
