import { Link } from '@remix-run/react'
import { StackedTable } from '~/components/group/stacked-table'
import { ListSection } from '~/components/needs/list-section'

/** Something with the names of the ICSs that it is said of. */
export type Named = Readonly<{ key: string; title: string; names: readonly string[] }>

type Props = Readonly<{
  academy: Readonly<{ id: string; name: string }>
  systems: readonly Readonly<{ id: string; name: string }>[]
  toChoose: readonly string[]
  forums: readonly Readonly<{ role: string; band: string }>[]
  lookedFor: readonly Named[]
  missing: readonly Named[]
  shared: readonly Named[]
  doubled: readonly Named[]
  tables: readonly Readonly<{
    title: string
    rows: readonly Readonly<{ id: string; title: string; cells: readonly string[] }>[]
  }>[]
}>

/** What the ICSs of an academy offer, side by side: what several lack, what several have, what stands twice. */
export function AcademyOffersPage(props: Props) {
  const { academy, systems, tables } = props
  return (
    <article>
      <div className="app-reading-width">
        <p className="nhsuk-caption-l">{academy.name}</p>
        <h1>Offers across integrated care systems</h1>
        <p>
          What the integrated care systems (ICSs) that this academy works with offer, from their catalogues:
          what each holds or has adopted. Beside it stands what at least 16 people looked for there in vain in
          a quarter. No results of groups are on this page. Everything stands in the order of the alphabet,
          and nothing is ranked.
        </p>
        {props.toChoose.length > 0 && (
          <p>
            {props.toChoose.join(' and ')}{' '}
            {props.toChoose.length === 1 ? 'was split. Nothing of its' : 'were split. Nothing of their'}{' '}
            successors is on this page until <Link to={`/academies/${academy.id}`}>one is chosen</Link>.
          </p>
        )}
        {systems.length === 0 ? (
          <p>This academy works with no ICS that is there today.</p>
        ) : (
          <>
            <ul className="app-toolbar app-no-print" aria-label="With these offers">
              <li>
                <a href={`/academies/${academy.id}/offers.csv`}>Download CSV</a>
              </li>
              <li>
                <Link to={`/academies/${academy.id}`}>The academy</Link>
              </li>
            </ul>
            <ListSection
              id="looked-for"
              heading="Looked for in several, and offered in none of them"
              empty="Nothing that is known."
              rows={props.lookedFor}
            >
              {sayNames}
            </ListSection>
            <ListSection
              id="missing"
              heading="Several offer nothing"
              empty="For nothing that is asked about do two or more offer nothing."
              rows={props.missing}
            >
              {sayNames}
            </ListSection>
            <ListSection
              id="shared"
              heading="Several offer something: they could share"
              empty="For nothing that is asked about do two or more offer something."
              rows={props.shared}
            >
              {sayNames}
            </ListSection>
            <ListSection
              id="doubled"
              heading="The same activity in several catalogues"
              empty="No activity of the same title stands in two catalogues."
              rows={props.doubled}
            >
              {sayNames}
            </ListSection>
          </>
        )}
      </div>
      <section className="app-reading-width" aria-labelledby="forums">
        <h2 id="forums">In the forums, by role</h2>
        {props.forums.length === 0 ? (
          <p>
            No role is held by 8 people or more of these ICSs who had joined the forums before this month.
          </p>
        ) : (
          <ul>
            {props.forums.map(({ role, band }) => (
              <li key={role}>
                {role}: {band} people
              </li>
            ))}
          </ul>
        )}
      </section>
      {systems.length > 0 && (
        <section aria-labelledby="map">
          <h2 id="map">What is offered where</h2>
          {tables.map(({ title, rows }) => (
            <StackedTable
              key={title}
              caption={title}
              columns={['What it asks about', ...systems.map(({ name }) => name)]}
              rows={rows.map(({ id, title: scale, cells }) => ({
                id,
                cells: [scale, ...cells].map((text) => ({ text })),
              }))}
            />
          ))}
        </section>
      )}
    </article>
  )
}

function sayNames({ title, names }: Named): string {
  return `${title}: ${names.join(', ')}`
}
