import { Form } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import type { Audience, RoundKind } from '~/domain/round/round'

export type Refused = Readonly<{ title: string; rule: string; says: string; instead: readonly string[] }>

const audienceNames: Readonly<Record<Audience, string>> = {
  'ics-lead': 'the ICS lead',
  'ics-teams': 'the other teams of the ICS',
  'ics-figures': 'the figures of the whole ICS',
}

const doneWords: Readonly<Record<string, string>> = {
  shared: 'The result is shared.',
  published: 'Published again, from the answers that count today.',
  unchanged: 'Nothing has changed since it was published, so there is nothing to publish again.',
}

/** What can be done once a round has closed: show it to those announced, and publish it again. */
export function PublishedSections({
  kind,
  audiences,
  done,
  error,
  refused,
}: {
  kind: RoundKind
  audiences: readonly Readonly<{ audience: Audience; sharedAt: string | null }>[]
  done: string | null
  error: string | undefined
  refused: readonly Refused[]
}) {
  const says = done === null ? undefined : doneWords[done]
  return (
    <>
      {says !== undefined && (
        <div className="app-notice" role="status">
          <p>{says}</p>
        </div>
      )}
      <section aria-labelledby="share-heading">
        <h2 id="share-heading">Share the result</h2>
        {audiences.length === 0 && (
          <p>
            Nobody but the team and its facilitators was announced before people answered, so nobody else sees
            it.
          </p>
        )}
        {audiences.map(({ audience, sharedAt }) =>
          sharedAt === null ? (
            <Form method="post" key={audience}>
              <p>
                Announced before people answered: {audienceNames[audience]}. Once shared, it stays shared.
              </p>
              <button className="nhsuk-button" type="submit" name="do" value={`share ${audience}`}>
                Share with {audienceNames[audience]}
              </button>
            </Form>
          ) : (
            <p key={audience}>
              Shared with {audienceNames[audience]} on <DateText iso={sharedAt} />.
            </p>
          ),
        )}
      </section>
      {kind === 'answers' && (
        <section aria-labelledby="publish-heading">
          <h2 id="publish-heading">Publish it again</h2>
          <p>
            What is published stays as it is. If people have withdrawn their answers since, it can be
            published again without them, as far as nobody’s answers could be worked out from the two
            together. Nobody is added: membership is fixed.
          </p>
          {error !== undefined && (
            <div className="nhsuk-inset-text" id="publish" tabIndex={-1}>
              {refused.map(({ title, rule, says: why, instead }) => (
                <div key={title}>
                  <p>
                    <strong>{title}</strong>: {why} (Rule {rule})
                  </p>
                  <p>What you can do instead:</p>
                  <ul>
                    {instead.map((way) => (
                      <li key={way}>{way}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )}
          <Form method="post">
            <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="publish">
              Publish again
            </button>
          </Form>
        </section>
      )}
    </>
  )
}
