import { Form, Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { breakdownOptions } from '~/components/round/round-words'
import type { Outlook, Preview } from '~/domain/disclosure/preview-disclosure'
import { choicesOf } from '~/domain/round/count-make-up'
import type { Round } from '~/domain/round/round'

const outlookWords: Readonly<Record<Outlook, string>> = {
  'if-all-answer': 'Can appear, if enough of them answer',
  depends: 'May be held back to protect a smaller group',
  never: 'Never, with this membership',
}

/** What would be shown with the membership as it is, and the button that opens the round. */
export function OpenSection({
  round,
  preview,
  teamId,
  error,
}: {
  round: Round
  preview: Preview
  teamId: string
  error: string | undefined
}) {
  const isDraft = round.state === 'draft'
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading">What would be shown, with this membership</h2>
      <ul>
        <li>
          {preview.members === 1 ? '1 member' : `${preview.members} members`} today.{' '}
          <Link to={`/teams/${teamId}/members`}>Invite members</Link>
        </li>
        {round.kind === 'answers' && (
          <li>
            {preview.whole === null
              ? `The group’s figures: never, with fewer than ${preview.threshold} members. A consensus round or open sharing would suit you better.`
              : `The group’s figures: from ${preview.whole.answers} answers on, that is ${Math.ceil(100 * preview.whole.share)}% of the members.`}
          </li>
        )}
        {round.kind === 'answers' && preview.whole !== null && (
          <li>
            {preview.spreadFrom === null
              ? 'Spread and agreement: never, with fewer than 8 members.'
              : `Spread and agreement: from ${preview.spreadFrom} answers on.`}
          </li>
        )}
      </ul>
      {round.kind === 'answers' &&
        preview.members > 0 &&
        preview.breakdowns.map(({ dimension, groups, unknown }) => (
          <table className="nhsuk-table" key={dimension}>
            <caption className="nhsuk-table__caption nhsuk-table__caption--s">
              By {breakdownOptions.find(({ value }) => value === dimension)?.label.toLowerCase()}
            </caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">Members</th>
                <th scope="col">Shown</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ value, members, outlook }) => (
                <tr key={value}>
                  <th scope="row">{choicesOf[dimension].find(({ id }) => id === value)?.label ?? value}</th>
                  <td>{members}</td>
                  <td>{outlookWords[outlook]}</td>
                </tr>
              ))}
              {unknown > 0 && (
                <tr>
                  <th scope="row">Not stated</th>
                  <td>{unknown}</td>
                  <td>Never as a group of its own</td>
                </tr>
              )}
            </tbody>
          </table>
        ))}
      <p>
        Members say where they belong when they take part, so this may still change until the round closes.
      </p>
      <Form method="post">
        {isDraft && (
          <p>
            Opening fixes what may be shown, to whom, and from what number. People can join until it closes.
          </p>
        )}
        {isDraft && (
          <button
            className="nhsuk-button"
            type="submit"
            name="do"
            value="open"
            id="open"
            aria-describedby={error ? 'open-error' : undefined}
          >
            Open this round
          </button>
        )}
        {error && (
          <span className="nhsuk-error-message" id="open-error">
            <span className="nhsuk-u-visually-hidden">Error: </span>
            {error}
          </span>
        )}
        {isDraft ? (
          <p>
            It opens on <DateText iso={round.opensOn} />, or at once if that day has come. Members then get an
            e-mail. <Link to={`/rounds/${round.id}/edit`}>Change the set-up</Link>
          </p>
        ) : (
          <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="take-back">
            Take it back to change the set-up
          </button>
        )}
      </Form>
    </section>
  )
}
