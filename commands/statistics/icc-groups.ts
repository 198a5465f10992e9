import { groupCorrelations } from '../../app/domain/statistics/group-correlations'
import { readArguments } from '../command-line'
import { printCorrelation } from './print-correlation'
import { readGroups } from './read-groups'

export const ICC_GROUPS_HELP = `icc-groups --group COLUMN --value COLUMN --data FILE
  How far people of one group are alike (Bliese 2000): a row a person. Rows without a group or value are left out.
  --group      the column that names each person's group
  --value      the column of numbers

  ICC(1)       share of the variance that lies between groups
  ICC(2)       how reliable the groups' means are
    value, interval, F, df1, df2  as for icc; where group sizes differ the interval is approximate
  groups       how many there are
  people       rows that took part
  group_size   people a group counts as: (N - sum of n² / N) / (G - 1) where sizes differ
  rows         rows that were read
  Smallest n: 2 groups, and one person more than there are groups.
`

/** Intraclass correlations of groups, as `statistics icc-groups` prints them. */
export async function iccGroups(args: readonly string[]): Promise<unknown> {
  const { values } = readArguments({
    args: [...args],
    options: { data: { type: 'string' }, group: { type: 'string' }, value: { type: 'string' } },
  })
  const { rows, groups } = await readGroups(values)
  const correlations = groupCorrelations(groups.map((group) => group.values))
  return {
    'ICC(1)': printCorrelation(correlations['ICC(1)']),
    'ICC(2)': printCorrelation(correlations['ICC(2)']),
    groups: correlations.groups,
    people: correlations.people,
    group_size: correlations.groupSize,
    rows,
  }
}
