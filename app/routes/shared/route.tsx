import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { listSharedWithMe } from '~/use-cases/read-shared-profile'

export const handle: PageHandle = { title: 'Shared with me' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return { shared: await listSharedWithMe(deps, actor) }
}

export default function Shared() {
  const { shared } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Shared with me</h1>
      {shared.length === 0 && (
        <p>Nobody shares a profile with you today. Whether to share is their owner’s choice alone.</p>
      )}
      {shared.length > 0 && <p>Whoever shares a profile with you sees when you look at it.</p>}
      <ul className="nhsuk-list">
        {shared.map(({ id, owner, title, expiresAt }) => (
          <li key={id}>
            <Link to={`/shared/${id}`}>
              {title}, by {owner}
            </Link>
            , until <DateText iso={expiresAt} />
          </li>
        ))}
      </ul>
    </div>
  )
}
