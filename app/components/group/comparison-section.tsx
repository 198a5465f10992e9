import type { Comparison } from '~/domain/group/compare-groups'
import { groupWords } from '~/domain/group/group-report'
import { RadarDrawing } from '../charts/radar-drawing'
import { StackedTable } from './stacked-table'

/** Groups or rounds side by side: a small radar each, and a table whose shades go with its numbers (P7). */
export function ComparisonSection({
  comparison: { scales, groups, otherVersions },
  order,
}: {
  comparison: Comparison
  /** How they are ordered, in words. */
  order: string
}) {
  return (
    <>
      {otherVersions.length > 0 && (
        <p className="app-reading-width">
          Asked in another version of the questionnaire, whose words differ, and so not compared:{' '}
          {otherVersions.join(', ')}.
        </p>
      )}
      {groups.length > 0 && (
        <>
          <ul className="app-multiples">
            {groups.map(({ id, name, cells }) => (
              <li key={id}>
                <figure className="app-radar">
                  <RadarDrawing
                    id={`radar-${id}`}
                    labels="numbers"
                    title={`Radar of ${name}`}
                    summary={scales
                      .map(({ title }, index) => `${title}: ${cells[index]?.mean ?? ''}`)
                      .join('. ')}
                    axes={scales.map((scale) => ({ id: scale.id, label: scale.title }))}
                    series={[{ id, label: name, values: cells.map(({ drawn }) => drawn) }]}
                  />
                  <figcaption className="app-radar__caption">{name}</figcaption>
                </figure>
              </li>
            ))}
          </ul>
          <p className="app-reading-width">
            The numbers around each circle are those of the table’s rows. {groupWords.gap}
          </p>
          <StackedTable
            caption={`Means from 1 to 5, ${order}. The darker, the higher.`}
            columns={['Scale', ...groups.map(({ name }) => name)]}
            rows={scales.map(({ id, title }, index) => ({
              id,
              cells: [
                { text: `${index + 1}. ${title}` },
                ...groups.map(({ cells }) => ({
                  text: cells[index]?.mean ?? '',
                  shade: cells[index]?.shade ?? null,
                })),
              ],
            }))}
          />
        </>
      )}
    </>
  )
}
