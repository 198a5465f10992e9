import { WrongUsage } from '../command-line'

/** What --data names. */
export function readDataFile(given: string | undefined): string {
  if (!given) throw new WrongUsage('Say where the data are with --data FILE. See --help.')
  return given
}
