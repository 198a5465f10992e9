import type { ReactNode } from 'react'

/** A heading with a list under it, or the sentence that says that there is nothing. */
export function ListSection<Row extends Readonly<{ key: string }>>({
  id,
  heading,
  empty,
  rows,
  children,
}: {
  id: string
  heading: string
  empty: string
  rows: readonly Row[]
  /** What is said of one. */
  children: (row: Row) => ReactNode
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.key}>{children(row)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
