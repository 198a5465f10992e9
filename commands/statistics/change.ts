import { correlation } from '../../app/domain/statistics/correlation'
import { directionOfChange } from '../../app/domain/statistics/direction-of-change'
import type { Estimate } from '../../app/domain/statistics/estimate'
import { type PairedEffectSize, hedgesPaired } from '../../app/domain/statistics/hedges-paired'
import { meanChange } from '../../app/domain/statistics/mean-change'
import { pairUp } from '../../app/domain/statistics/pair-up'
import { type ReliableChange, reliableChange } from '../../app/domain/statistics/reliable-change'
import { standardDeviation } from '../../app/domain/statistics/standard-deviation'
import { readArguments, WrongUsage } from '../command-line'
import { orReason } from './or-reason'
import { partOrReason } from './part-or-reason'
import { EFFECT_SIZE_HELP, printEffectSize } from './print-effect-size'
import { readDataFile } from './read-data-file'
import { readTable, RESPONDENT } from './read-table'

export const CHANGE_HELP = `change --pre COLUMN --post COLUMN [--reliability R] --data FILE
  By how much the same people changed: a row a person. Whoever lacks one of both is missing.
  --pre, --post  the columns of numbers, before and after
  --reliability  the scale's reliability, from 0 to 1; without it there is no reliable change

${EFFECT_SIZE_HELP}  mean_diff    mean of the changes, after minus before: g has its sign
  ci95_t       its interval of 95% by t, [from, to]
  sd_diff      standard deviation of the changes
  r            correlation of before and after
  s_within     sd_diff / √(2 (1 - r)): what d is in units of
  n            people with both
  reliable_change  (Jacobson and Truax 1991), of the people with both
    sd           standard deviation before
    rxx          the reliability that was given
    sem, s_diff  standard error of measurement, and of a difference
    min_reliable_change  1.96 times s_diff
    up, down, none, missing  how many people went reliably up or down, or neither, or lack one of both
  rows         one entry a row
    row          its number in the file, the header being 1
    respondent   what the column of that name says, if there is one
    pre, post    what was read, null where missing
    change       after minus before
    rc           the reliable change index: change / s_diff
    reliable     up, down or none
  Smallest n: 3 people with both for g, 2 for the rest.
`

/** Change of the same people, as `statistics change` prints it. */
export async function change(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({
    args: [...args],
    options: {
      data: { type: 'string' },
      pre: { type: 'string' },
      post: { type: 'string' },
      reliability: { type: 'string' },
    },
  })
  const file = readDataFile(values.data)
  if (!values.pre) throw new WrongUsage('Say which column is before with --pre COLUMN. See --help.')
  if (!values.post) throw new WrongUsage('Say which column is after with --post COLUMN. See --help.')
  if (values.pre === values.post) throw new WrongUsage('--pre and --post are the same column. See --help.')
  const rxx = readReliability(values.reliability)

  const { rows, numbers, texts } = await readTable(file, { numbers: [values.pre, values.post] })
  const before = numbers.get(values.pre)!
  const after = numbers.get(values.post)!
  const pairs = pairUp(before, after)
  const moved = meanChange(before, after)
  const r = correlation(before, after)
  const sd = standardDeviation(pairs.before)
  const reliable: Estimate<ReliableChange> = sd.value === null ? sd : reliableChange(sd.value, rxx)
  const effect = effectOf(moved, r)
  const count = (direction: 'up' | 'down' | 'none') =>
    reliable.value === null
      ? { reason: reliable.reason }
      : pairs.changes.filter((difference) => directionOfChange(difference, reliable.value) === direction)
          .length

  return {
    ...printEffectSize(effect),
    mean_diff: partOrReason(moved, 'mean'),
    ci95_t: partOrReason(moved, 'interval'),
    sd_diff: partOrReason(moved, 'sd'),
    r: orReason(r),
    s_within: partOrReason(effect, 'sdWithin'),
    n: pairs.changes.length,
    reliable_change: {
      sd: orReason(sd),
      rxx: rxx ?? { reason: 'no reliability given' },
      sem: partOrReason(reliable, 'sem'),
      s_diff: partOrReason(reliable, 'seOfChange'),
      min_reliable_change: partOrReason(reliable, 'least'),
      up: count('up'),
      down: count('down'),
      none: count('none'),
      missing: rows.length - pairs.changes.length,
    },
    rows: rows.map((row, at) => ({
      row,
      ...(texts.has(RESPONDENT) ? { respondent: texts.get(RESPONDENT)![at]! } : {}),
      pre: orNull(before[at]!),
      post: orNull(after[at]!),
      ...describeRow(after[at]! - before[at]!, reliable),
    })),
  }
}

function effectOf(moved: ReturnType<typeof meanChange>, r: Estimate): Estimate<PairedEffectSize> {
  if (moved.value === null) return moved
  if (r.value === null) return r
  const { n, mean, sd } = moved.value
  return hedgesPaired({ n, meanChange: mean, sdOfChanges: sd, r: r.value })
}

function describeRow(difference: number, reliable: Estimate<ReliableChange>) {
  if (Number.isNaN(difference)) {
    const none = { reason: 'missing value' }
    return { change: none, rc: none, reliable: none }
  }
  if (reliable.value === null) {
    const none = { reason: reliable.reason }
    return { change: difference, rc: none, reliable: none }
  }
  return {
    change: difference,
    rc: difference / reliable.value.seOfChange,
    reliable: directionOfChange(difference, reliable.value),
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function readReliability(given: string | undefined): number | null {
  if (given === undefined) return null
  const value = /^(\d+\.?\d*|\.\d+)$/.test(given) ? Number(given) : NaN
  if (value >= 0 && value <= 1) return value
  throw new WrongUsage(`--reliability is a number from 0 to 1; "${given}" is not. See --help.`)
}
