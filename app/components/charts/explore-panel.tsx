import { type ReactNode, useState } from 'react'
import {
  exploreRows,
  nextSorting,
  sortRows,
  type ExploreSeries,
  type SortColumn,
  type Sorting,
} from './explore-rows'
import { ExploreTable } from './explore-table'
import type { RadarAxis } from './radar-geometry'
import { LegendMark } from './radar-legend'

type Props = Readonly<{
  axes: readonly RadarAxis[]
  /** Latest first, as in the radar of the page. */
  series: readonly ExploreSeries[]
  drawChart: (shown: readonly ShownSeries[]) => ReactNode
}>

/** A series with its place among all, which decides its looks: they stay when others are switched off. */
export type ShownSeries = Readonly<{ series: ExploreSeries; index: number }>

/** Assessments to switch on and off, the chart of those that are on, and their numbers to sort. */
export function ExplorePanel({ axes, series, drawChart }: Props) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [sorting, setSorting] = useState<Sorting>({ column: 'order', direction: 'ascending' })

  const indexed: readonly ShownSeries[] = series.map((one, index) => ({ series: one, index }))
  const shown = indexed.filter(({ series: { id } }) => !hidden.has(id))
  const rows = exploreRows(
    axes,
    shown.map((one) => one.series),
  )
  const columns = (['score', 'gap', 'change'] as const).filter((column) =>
    rows.some((row) => row[column] !== null),
  )
  const effective: Sorting = [...columns, 'order'].includes(sorting.column)
    ? sorting
    : { column: 'order', direction: 'ascending' }

  function toggle(id: string) {
    setHidden((present) => {
      const next = new Set(present)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }

  return (
    <div className="app-explore">
      <fieldset className="nhsuk-fieldset app-explore__choice">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Assessments shown</legend>
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {indexed.map(({ series: { id, label }, index }) => (
            <div key={id} className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                id={`explore-${id}`}
                type="checkbox"
                checked={!hidden.has(id)}
                onChange={() => toggle(id)}
              />
              <label
                className="nhsuk-label nhsuk-checkboxes__label app-explore__label"
                htmlFor={`explore-${id}`}
              >
                <LegendMark index={index} /> {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      {shown.length === 0 ? (
        <p role="status">Switch on at least one assessment to see it.</p>
      ) : (
        <>
          <div className="app-explore__chart">{drawChart(shown)}</div>
          <ExploreTable
            caption={captionOf(
              shown.map((one) => one.series),
              columns,
            )}
            rows={sortRows(rows, effective)}
            columns={columns}
            sorting={effective}
            onSort={(column) => setSorting(nextSorting(effective, column))}
          />
        </>
      )}
    </div>
  )
}

function captionOf(shown: readonly ExploreSeries[], columns: readonly SortColumn[]): string {
  const latest = shown[0]?.label ?? ''
  const earliest = shown.at(-1)?.label ?? ''
  return [
    `Scores of ${latest}.`,
    columns.includes('gap') ? 'Gap is how much your role called for it, from 1 to 5, minus the score.' : '',
    columns.includes('change') ? `Change is from ${earliest} to ${latest}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
