import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { describeSession } from '~/components/activity/describe-activity'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readSessionPeople } from '~/use-cases/read-session-people'

export const handle: PageHandle = { title: ({ title }: { title: string }) => `Who comes: ${title}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const people = await readSessionPeople(deps, actor, args.params['session'] ?? '')
  if (!people) throw notFound()
  const { found, names, booked } = people
  const { session, title } = found
  return {
    ...{ id: session.id, title, names, booked, isCancelled: found.isCancelled },
    says: describeSession(session),
    capacity: session.capacity,
  }
}

export default function SessionPeople() {
  const { id, title, says, names, booked, capacity, isCancelled } = useLoaderData<typeof loader>()
  const unnamed = booked - (names?.length ?? 0)
  return (
    <div className="app-reading-width app-breakable">
      <p className="nhsuk-caption-l">{title}</p>
      <h1>Who comes</h1>
      <p>
        {says}. {isCancelled && 'It was cancelled.'}
      </p>
      <p>
        {booked === 1 ? '1 person has' : `${booked} people have`} booked
        {capacity === null ? '' : `, of ${capacity} places`}.
      </p>
      {names !== null && (
        <section aria-labelledby="named">
          <h2 id="named">Who let themselves be named to you</h2>
          {names.length === 0 && <p>Nobody so far.</p>}
          <ul>
            {names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
          {names.length > 0 && unnamed > 0 && (
            <p>And {unnamed === 1 ? '1 more who comes' : `${unnamed} more who come`} without being named.</p>
          )}
          <p>They agreed to be named to you only: please don’t pass their names on.</p>
        </section>
      )}
      {names === null && <p>Only the host of the session sees the names of those who agreed to it.</p>}
      <p>
        <Link to={`/sessions/${id}/book`}>The session</Link>
      </p>
    </div>
  )
}
