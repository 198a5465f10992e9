type Cell = Readonly<{ text: string; shade?: 1 | 2 | 3 | 4 | null }>

/**
 * A table that becomes a list of cards on a narrow screen, each figure with its column's name. The first cell of a row is
 * its heading.
 */
export function StackedTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly string[]
  rows: readonly Readonly<{ id: string; cells: readonly Cell[] }>[]
}) {
  return (
    <table className="nhsuk-table-responsive app-figures">
      <caption className="nhsuk-table__caption">{caption}</caption>
      <thead className="nhsuk-table__head">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {rows.map(({ id, cells: [first, ...others] }) => (
          <tr key={id} className="nhsuk-table__row">
            <th scope="row" className="nhsuk-table__cell">
              {first?.text}
            </th>
            {others.map(({ text, shade }, index) => (
              <td
                key={columns[index + 1]}
                className={`nhsuk-table__cell${shade ? ` app-shade-${shade}` : ''}`}
              >
                <span className="nhsuk-table-responsive__heading" aria-hidden="true">
                  {columns[index + 1]}{' '}
                </span>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
