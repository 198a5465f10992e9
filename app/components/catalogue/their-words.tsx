export type FieldInWords = Readonly<{ name: string; says: string }>

/** What somebody else has saved while the reader wrote, where it differs from theirs (K13). */
export function TheirWords({ theirs }: { theirs: readonly FieldInWords[] }) {
  return (
    <section id="theirs" tabIndex={-1} className="nhsuk-inset-text app-breakable" aria-labelledby="there">
      <h2 id="there" className="nhsuk-heading-s">
        What stands there now, where it differs from yours
      </h2>
      <dl className="app-terms">
        {theirs.map(({ name, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="app-lines">{says}</dd>
          </div>
        ))}
      </dl>
      <p>Yours is in the fields below. Bring the two together, or leave the page to keep theirs.</p>
    </section>
  )
}
