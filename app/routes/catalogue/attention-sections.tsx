import { DateText } from '~/components/page-layout/date-text'
import { Link } from '~/http/link'
import { describeLinkOutcome } from './describe-link-outcome'

type Named = Readonly<{ id: string; title: string }>

/** What of a catalogue asks for its keeper's attention. */
export type Attention = Readonly<{
  dueForReview: readonly (Named & Readonly<{ reviewOn: string }>)[]
  failedLinks: readonly (Named & Readonly<{ link: string; outcome: string; checkedAt: string }>)[]
  naming: readonly (Named & Readonly<{ retired: readonly string[] }>)[]
}>

/** Each with the activities it is about; nothing where there are none. */
export function AttentionSections({ dueForReview, failedLinks, naming }: Attention) {
  return (
    <>
      {dueForReview.length > 0 && (
        <section aria-labelledby="review">
          <h2 id="review">Due for review</h2>
          <p>Read them again, then give them a new review date, or pause or retire them.</p>
          <ul className="app-breakable">
            {dueForReview.map(({ id, title, reviewOn }) => (
              <li key={id}>
                <Link to={`/activities/${id}/edit`}>{title}</Link>: since <DateText iso={reviewOn} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {failedLinks.length > 0 && (
        <section aria-labelledby="links">
          <h2 id="links">Links that failed</h2>
          <p>They are tried once a week. Nothing is removed.</p>
          <ul className="app-breakable">
            {failedLinks.map(({ id, title, link, outcome, checkedAt }) => (
              <li key={id}>
                <Link to={`/activities/${id}/edit`}>{title}</Link>: {link}. {describeLinkOutcome(outcome)}, on{' '}
                <DateText iso={checkedAt} />.
              </li>
            ))}
          </ul>
        </section>
      )}
      {naming.length > 0 && (
        <section aria-labelledby="naming">
          <h2 id="naming">Asked in no questionnaire any more</h2>
          <p>
            These activities name something that the latest questionnaires don’t ask. They stay, and are
            suggested for it no longer.
          </p>
          <ul className="app-breakable">
            {naming.map(({ id, title, retired }) => (
              <li key={id}>
                <Link to={`/activities/${id}/edit`}>{title}</Link>: {retired.join('; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
