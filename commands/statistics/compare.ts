import { describeSample } from '../../app/domain/statistics/describe-sample'
import { type Estimate, noEstimate } from '../../app/domain/statistics/estimate'
import { hedgesIndependent } from '../../app/domain/statistics/hedges-independent'
import { mean } from '../../app/domain/statistics/mean'
import { pooledDeviation } from '../../app/domain/statistics/pooled-deviation'
import { standardDeviation } from '../../app/domain/statistics/standard-deviation'
import { readArguments } from '../command-line'
import { refuseFile } from '../read-text'
import { orReason } from './or-reason'
import { EFFECT_SIZE_HELP, printEffectSize } from './print-effect-size'
import { readGroups } from './read-groups'

export const COMPARE_HELP = `compare --value COLUMN --group COLUMN --data FILE
  By how much two groups of different people differ: a row a person. Rows without a group or value are left out.
  --value      the column of numbers
  --group      the column that names each person's group: two names, in the order of their letters

${EFFECT_SIZE_HELP}  mean_diff    mean of the first group minus that of the second: g has its sign
  sp           pooled standard deviation
  groups       the two groups, first and second
    group      its name
    n, mean, sd  people, their mean and standard deviation
  rows         rows that were read
  Smallest n: 2 people in each group.
`

/** Two groups compared, as `statistics compare` prints it. */
export async function compare(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({
    args: [...args],
    options: { data: { type: 'string' }, group: { type: 'string' }, value: { type: 'string' } },
  })
  const { rows, groups } = await readGroups(values)
  const [first, second, third] = groups
  if (!first || !second || third) {
    const names = groups.slice(0, 5).map(({ group }) => group)
    throw refuseFile(values.data!, [
      `column "${values.group}": It must name two groups that have values; it names ${groups.length}${
        names.length > 0 ? `: ${names.join(', ')}${groups.length > names.length ? ', …' : ''}` : ''
      }.`,
    ])
  }
  const [a, b] = [describeSample(first.values), describeSample(second.values)]
  const bothSamples = a.value && b.value ? ([a.value, b.value] as const) : null
  return {
    ...printEffectSize(bothSamples ? hedgesIndependent(...bothSamples) : noEstimate('too few people')),
    mean_diff: orReason(differenceOf(mean(first.values), mean(second.values))),
    sp: bothSamples ? pooledDeviation(...bothSamples) : { reason: 'too few people' },
    groups: [first, second].map((group) => ({
      group: group.group,
      n: group.values.length,
      mean: orReason(mean(group.values)),
      sd: orReason(standardDeviation(group.values)),
    })),
    rows,
  }
}

function differenceOf(first: Estimate, second: Estimate): Estimate {
  if (first.value === null) return first
  return second.value === null ? second : { value: first.value - second.value, reason: null }
}
