import { Link } from '~/http/link'
import { DateText } from '~/components/page-layout/date-text'
import type { HelpRequest } from '~/domain/guide/help-request'

/** Requests for help, each a link, with who is on the other side. */
export function HelpList({
  requests,
  other,
}: {
  requests: readonly HelpRequest[]
  other: 'asker' | 'academy'
}) {
  return (
    <ul className="nhsuk-list">
      {requests.map((request) => (
        <li key={request.id} className="app-breakable">
          <Link to={`/help/${request.id}`}>{request.subject}</Link>, {request[other]}, {request.state}, last
          changed <DateText iso={request.changedAt.slice(0, 10)} />
        </li>
      ))}
    </ul>
  )
}
