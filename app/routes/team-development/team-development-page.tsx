import { Link } from '@remix-run/react'
import { MarkdownText } from '~/components/markdown/markdown-text'

type Area = Readonly<{ questionnaire: string; scale: string; title: string; questionnaireTitle: string }>

type Chosen = Readonly<{
  id: string
  title: string
  /** Markup. */
  whatYouDo: string
  format: string
  timing: string
  owner: string
  next: string | null
  byTeam: boolean
  covers: readonly string[]
}>

type Props = Readonly<{
  team: Readonly<{ id: string; name: string }>
  roundId: string
  isOwn: boolean
  mayWriteAgreement: boolean
  hasSystem: boolean
  published: number
  areas: readonly (Area & Readonly<{ mean: string }>)[]
  chosen: readonly Chosen[]
  uncovered: readonly Area[]
  isSmallest: boolean
}>

/** What a team could do about the growth areas it shares: a few activities, what each covers, what none does. */
export function TeamDevelopmentPage(props: Props) {
  const { team, roundId, areas, chosen, hasSystem } = props
  return (
    <article className="app-reading-width">
      <p className="nhsuk-caption-l">{team.name}</p>
      <h1>What we could do together</h1>
      {areas.length === 0 ? (
        <p>
          {props.published === 0
            ? 'Nothing was published of this round, so there is nothing to make suggestions from.'
            : 'No published mean of this round is under 3.5, so there is no shared growth area to make suggestions for. Where members differ may still be worth talking about.'}
        </p>
      ) : (
        <>
          <p>
            Made from what was published of this round alone, and from what is offered where the team is.
            Self-report: a reason to talk, not a verdict.
          </p>
          {!hasSystem && (
            <p>
              This team belongs to no integrated care system (ICS) today. So these come from the starter set.
            </p>
          )}
          <h2>What we share as growth areas</h2>
          <p>Published means under 3.5, from 1 to 5. The lowest comes first.</p>
          <ul>
            {areas.map(({ questionnaire, scale, title, mean, questionnaireTitle }) => (
              <li key={`${questionnaire}/${scale}`}>
                {title}: {mean} ({questionnaireTitle})
              </li>
            ))}
          </ul>
          <h2>A few activities that cover them</h2>
          <SetInWords {...props} />
          {chosen.map((activity) => (
            <ChosenActivity
              key={activity.id}
              activity={activity}
              addTo={props.mayWriteAgreement ? `/rounds/${roundId}/agreement/lines/new` : null}
            />
          ))}
          <Uncovered {...props} />
        </>
      )}
      <ul className="app-toolbar app-no-print" aria-label="This round">
        {props.published > 0 && (
          <li>
            <Link to={`/rounds/${roundId}/results`}>Group profile</Link>
          </li>
        )}
        {props.isOwn && (
          <li>
            <Link to={`/rounds/${roundId}/agreement`}>Working agreement</Link>
          </li>
        )}
      </ul>
    </article>
  )
}

function SetInWords({ chosen, isSmallest }: Props) {
  if (chosen.length === 0) return <p>Nothing that is offered where the team is addresses these yet.</p>
  return (
    <p>
      {isSmallest
        ? 'This is the smallest set that covers as much as can be covered. What a team does at once comes first.'
        : 'This is a small set that covers as much as can be covered; with so many growth areas there may be a smaller one. What a team does at once comes first.'}
    </p>
  )
}

function ChosenActivity({ activity, addTo }: { activity: Chosen; addTo: string | null }) {
  const { id, title, whatYouDo, format, timing, owner, next, byTeam, covers } = activity
  return (
    <div role="group" aria-labelledby={`activity-${id}`}>
      <h3 id={`activity-${id}`}>
        <Link to={`/activities/${id}`}>{title}</Link>
      </h3>
      <p>
        {format}, {byTeam ? 'by the whole team' : 'by one person or a few'}. {timing}
        {/[.!?]$/.test(timing) ? '' : '.'} {next} {owner}
      </p>
      <p>{covers.length === 1 ? `Covers ${covers[0]}.` : 'Covers:'}</p>
      {covers.length > 1 && (
        <ul>
          {covers.map((covered) => (
            <li key={covered}>{covered}</li>
          ))}
        </ul>
      )}
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">What you do: {title}</span>
        </summary>
        <div className="nhsuk-details__text">
          <MarkdownText markup={whatYouDo} />
        </div>
      </details>
      {addTo !== null && (
        <p className="app-no-print">
          <Link to={`${addTo}?activity=${id}`}>
            Add to the agreement<span className="nhsuk-u-visually-hidden">: {title}</span>
          </Link>
        </p>
      )}
    </div>
  )
}

function Uncovered({ uncovered }: Props) {
  if (uncovered.length === 0) return null
  return (
    <>
      <h2>What remains uncovered</h2>
      <p>Nothing that is offered where the team is addresses these yet.</p>
      <ul>
        {uncovered.map(({ questionnaire, scale, title }) => (
          <li key={`${questionnaire}/${scale}`}>{title}</li>
        ))}
      </ul>
    </>
  )
}
