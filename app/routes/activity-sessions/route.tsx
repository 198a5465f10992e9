import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { formatDate } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { listSessionsToKeep } from '~/use-cases/save-activity-session'

export const handle: PageHandle = { title: 'Sessions of an activity' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await listSessionsToKeep(deps, actor, args.params['activity'] ?? '')
  if (!found) throw notFound()
  const { kept, catalogue, rows } = found
  return {
    id: kept.activity.id,
    title: kept.activity.title,
    name: catalogue.name,
    path: cataloguePath(catalogue.owner),
    sessions: rows.map((row) => ({
      id: row.id,
      when: `${formatDate(row.day)}, ${row.starts_at} to ${row.ends_at}`,
      says: [
        row.place ?? 'online',
        `${row.places_taken}${row.capacity === null ? '' : ` of ${row.capacity}`} places taken`,
        ...(row.cancelled_at === null ? [] : ['cancelled']),
      ].join('; '),
      isCancelled: row.cancelled_at !== null,
    })),
  }
}

export default function ActivitySessions() {
  const { id, title, name, path, sessions } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">Catalogue of {name}</p>
      <h1 className="app-breakable">Sessions of “{title}”</h1>
      {sessions.length === 0 && (
        <p>None: it can be begun at any time. Add sessions if it takes place on certain days.</p>
      )}
      <p>
        <Link to={`/activities/${id}/sessions/new`}>Add a session</Link>
      </p>
      <ul className="app-assessments">
        {sessions.map((session) => (
          <li key={session.id} className="app-breakable">
            {session.isCancelled ? (
              session.when
            ) : (
              <Link to={`/sessions/${session.id}/edit`}>{session.when}</Link>
            )}
            <p>{session.says}.</p>
            <p>
              <Link to={`/sessions/${session.id}/people`}>
                Who comes<span className="nhsuk-u-visually-hidden">: {session.when}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <p className="app-actions">
        <Link to={`/activities/${id}/edit`}>Change what is said of it</Link>
        <Link to={path}>Back to the catalogue</Link>
      </p>
    </div>
  )
}
