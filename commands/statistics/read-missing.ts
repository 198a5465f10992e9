import type { Missing } from '../../app/domain/statistics/covariances'
import { WrongUsage } from '../command-line'

/** What --missing says; without it, listwise. */
export function readMissing(given = 'listwise'): Missing {
  if (given === 'listwise' || given === 'pairwise') return given
  throw new WrongUsage(`--missing is listwise or pairwise; "${given}" is neither. See --help.`)
}
