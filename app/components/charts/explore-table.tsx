import { formatScore } from '../../domain/scoring/format-score'
import type { ExploreRow, SortColumn, Sorting } from './explore-rows'

type Props = Readonly<{
  caption: string
  rows: readonly ExploreRow[]
  /** Those without a single value would only be empty. */
  columns: readonly SortColumn[]
  sorting: Sorting
  onSort: (column: SortColumn) => void
}>

const HEADINGS: Readonly<Record<SortColumn, string>> = {
  order: 'No.',
  score: 'Score',
  gap: 'Gap',
  change: 'Change',
}

/** The numbers of the chart; each heading of a number is a button that sorts by it. */
export function ExploreTable({ caption, rows, columns, sorting, onSort }: Props) {
  const heading = (column: SortColumn) => (
    <th
      key={column}
      scope="col"
      className={column === 'order' ? 'app-explore__order' : 'app-explore__number'}
      aria-sort={sorting.column === column ? sorting.direction : 'none'}
    >
      <button type="button" className="app-explore__sort" onClick={() => onSort(column)}>
        {HEADINGS[column]}
        <SortArrow direction={sorting.column === column ? sorting.direction : null} />
      </button>
    </th>
  )
  const numbers = columns.filter((column) => column !== 'order')
  return (
    <table className="app-explore__table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heading('order')}
          <th scope="col">Scale</th>
          {numbers.map(heading)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="app-explore__order">{row.order}</td>
            <th scope="row">{row.label}</th>
            {numbers.map((column) => (
              <td key={column} className="app-explore__number">
                <Value value={row[column]} isChange={column === 'change'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SortArrow({ direction }: Readonly<{ direction: Sorting['direction'] | null }>) {
  return (
    <svg
      className="app-explore__arrow"
      width="10"
      height="14"
      viewBox="0 0 10 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5 0L9.5 5.5H0.5Z" fill="currentColor" fillOpacity={direction === 'ascending' ? 1 : 0.25} />
      <path d="M5 14L0.5 8.5H9.5Z" fill="currentColor" fillOpacity={direction === 'descending' ? 1 : 0.25} />
    </svg>
  )
}

function Value({ value, isChange }: Readonly<{ value: number | null; isChange: boolean }>) {
  if (value === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="nhsuk-u-visually-hidden">No value</span>
      </>
    )
  }
  const text = formatScore(value)
  return <>{isChange && Number(text) > 0 ? `+${text}` : text}</>
}
