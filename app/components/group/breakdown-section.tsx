import type { GroupBreakdown, GroupReport } from '~/domain/group/group-report'
import { groupWords } from '~/domain/group/group-report'
import { sayBreakdown } from '~/domain/group/say-breakdown'
import { RadarChart } from '../charts/radar-chart'
import { StackedTable } from './stacked-table'

/** More lines than this in one radar can't be told apart. */
const LINES_AT_MOST = 6

/** One breakdown of a result: what differs, the means side by side as a radar, and as a table (D4). */
export function BreakdownSection({ report, breakdown }: { report: GroupReport; breakdown: GroupBreakdown }) {
  const { dimension, columns } = breakdown
  const drawn = columns.filter(({ cells }) => cells.some(({ isShown }) => isShown)).slice(0, LINES_AT_MOST)
  const said = sayBreakdown(breakdown)
  return (
    <section aria-labelledby="breakdown">
      <h2 id="breakdown">By {dimension}</h2>
      <div className="app-reading-width">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {drawn.length > 0 && (
        <RadarChart
          id="radar-breakdown"
          title={`Radar of means by ${dimension}`}
          summary={said.join(' ')}
          axes={report.scales.map(({ id, title }) => ({ id, label: title }))}
          gap={groupWords.gap}
          series={drawn.map(({ value, label, cells }) => ({
            id: value,
            label,
            values: cells.map((cell) => cell.drawn),
          }))}
        />
      )}
      <StackedTable
        caption={`Means by ${dimension}, with the number of answers.`}
        columns={['Scale', ...columns.map(({ label }) => label)]}
        rows={report.scales.map(({ id, title }, index) => ({
          id,
          cells: [
            { text: title },
            ...columns.map(({ cells }) => {
              const cell = cells[index]!
              return { text: cell.isShown ? `${cell.mean} (n ${cell.n})` : cell.mean }
            }),
          ],
        }))}
      />
    </section>
  )
}
