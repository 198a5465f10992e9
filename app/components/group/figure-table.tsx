import type { GroupReport } from '~/domain/group/group-report'
import { StackedTable } from './stacked-table'

/** The picture's numbers as a table, in the questionnaire's order: nothing is ranked. */
export function FigureTable({ report: { scales, isSelf } }: { report: GroupReport }) {
  return (
    <StackedTable
      caption="The same as a table. Means run from 1 to 5."
      columns={[
        'Scale',
        'Answers (n)',
        'Mean',
        'Spread (SD)',
        'Agreement (r_wg)',
        'Distance from the mean (AD)',
        ...(isSelf ? ['How many bring it'] : []),
      ]}
      rows={scales.map(({ id, title, n, mean, sd, agreement, ad, coverage }) => ({
        id,
        cells: [title, n, mean, sd, agreement, ad, ...(isSelf ? [coverage ?? ''] : [])].map((text) => ({
          text,
        })),
      }))}
    />
  )
}
