import { Link } from '@remix-run/react'
import { StackedTable } from '~/components/group/stacked-table'
import type { NeedInWords } from '~/components/needs/describe-need'
import { ListSection } from '~/components/needs/list-section'

/** A scale in one of the three lists. Its key is questionnaire and scale. */
export type Gap = Readonly<{ key: string; title: string; questionnaireTitle: string; offer: string }>

export type NeedRow = NeedInWords &
  Readonly<{
    id: string
    title: string
    isNeeded: boolean
    activities: number
    sessions: number
    places: string
  }>

type Props = Readonly<{
  ics: Readonly<{ id: string; name: string }>
  isAnythingKnown: boolean
  neededAndOffered: readonly Gap[]
  neededNotOffered: readonly Gap[]
  offeredNotTakenUp: readonly Gap[]
  tables: readonly Readonly<{ title: string; rows: readonly NeedRow[] }>[]
}>

/** What an ICS is known to need against what it offers: three lists, then the whole as tables. In the alphabet. */
export function SystemNeedsPage(props: Props) {
  const { ics, isAnythingKnown, tables } = props
  return (
    <article>
      <div className="app-reading-width">
        <p className="nhsuk-caption-l">{ics.name}</p>
        <h1>Needs and offers</h1>
        <p>
          Needed is what a published group result gives a mean under 3.5, from 1 to 5, or what enough people
          looked for here in vain. Only results that you may read count: those that teams shared with you, and
          the figures of the whole integrated care system (ICS). All of it is self-report.
        </p>
        <p>
          Offered is what your catalogue holds or has adopted. The starter set, and what regions and academies
          offer, counts once you adopt it. Everything stands in the order of the alphabet, and nothing is
          ranked.
        </p>
        {!isAnythingKnown && (
          <p>
            No need is known yet: no team has shared a result with you, no figures of the whole ICS are
            published, and no demand has been counted.
          </p>
        )}
        <ul className="app-toolbar app-no-print" aria-label="With these needs">
          <li>
            <a href={`/systems/${ics.id}/needs.csv`}>Download CSV</a>
          </li>
          <li>
            <Link to={`/systems/${ics.id}/results`}>Results</Link>
          </li>
        </ul>
        <ListSection
          id="gaps"
          heading="Needed and not offered"
          empty="Nothing that is known to be needed is missing."
          rows={props.neededNotOffered}
        >
          {(gap) => <Missing gap={gap} addTo={`/catalogues/ics/${ics.id}/activities/new`} />}
        </ListSection>
        <ListSection
          id="met"
          heading="Needed and offered"
          empty="Nothing that is known to be needed is offered."
          rows={props.neededAndOffered}
        >
          {sayOffer}
        </ListSection>
        <ListSection
          id="left"
          heading="Offered and not taken up"
          empty="Nothing that has places to come is left without anybody."
          rows={props.offeredNotTakenUp}
        >
          {sayOffer}
        </ListSection>
      </div>
      <section aria-labelledby="whole">
        <h2 id="whole">All of it</h2>
        {tables.map(({ title, rows }) => (
          <StackedTable
            key={title}
            caption={title}
            columns={[
              'What it asks about',
              'Needed',
              'Mean of the whole ICS',
              'Teams under 3.5',
              'People who looked in vain',
              'Activities',
              'Sessions to come',
              'Places taken',
            ]}
            rows={rows.map((row) => ({
              id: row.id,
              cells: [
                row.title,
                row.isNeeded ? 'Yes' : 'Not known',
                row.whole || 'not published',
                row.teams || 'none shared',
                row.demand || 'not known',
                String(row.activities),
                String(row.sessions),
                row.places || 'not counted',
              ].map((text) => ({ text })),
            }))}
          />
        ))}
      </section>
    </article>
  )
}

/** A scale that nothing is offered for, and the way to offer something, prefilled. */
function Missing({ gap: { key, title, questionnaireTitle }, addTo }: { gap: Gap; addTo: string }) {
  return (
    <>
      {title} ({questionnaireTitle})
      <span className="app-no-print">
        {' '}
        <Link to={`${addTo}?develops=${key}`}>
          Add an activity<span className="nhsuk-u-visually-hidden"> for {title}</span>
        </Link>
      </span>
    </>
  )
}

function sayOffer({ title, questionnaireTitle, offer }: Gap): string {
  return `${title} (${questionnaireTitle}): ${offer}`
}
