import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { describePlaceInField } from '~/components/field/describe-place-in-field'
import { formatDate } from '~/components/page-layout/date-text'
import { functions, labelOf, sectors, tiers } from '~/domain/answers/role-facts'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { listOwnPosts } from '~/use-cases/list-own-posts'
import { nameSystems } from '~/use-cases/name-systems'

export const handle: PageHandle = { title: 'Where you work' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const nameOf = await nameSystems(deps)
  return {
    posts: (await listOwnPosts(deps, actor)).map((post) => ({
      id: post.id,
      name: post.organisation?.name ?? 'No organisation said',
      closedOn: post.organisation?.closedOn ? formatDate(post.organisation.closedOn) : null,
      isToChoose: post.choices.length > 0,
      facts: [
        ['Sector', labelOf(sectors, post.sector)],
        ['Integrated care system (ICS)', describePlaceInField(post.inField, nameOf)],
        ['Function', labelOf(functions, post.function)],
        ['Tier', labelOf(tiers, post.tier)],
      ].flatMap(([label = '', value]) => (value === undefined ? [] : [{ label, value }])),
    })),
  }
}

export default function Posts() {
  const { posts } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Where you work</h1>
      <p>
        You can belong to several organisations and several ICSs. Only you see this, and you change it
        whenever you like. Your first assessment starts with the first of these; it changes no score.
      </p>
      {posts.length === 0 && <p>You have said nothing yet.</p>}
      {posts.map(({ id, name, closedOn, isToChoose, facts }, index) => (
        <div role="group" key={id} aria-labelledby={`post-${index}`} className="app-breakable">
          <h2 className="nhsuk-heading-m" id={`post-${index}`}>
            {name}
          </h2>
          {closedOn !== null && <p>Closed on {closedOn}.</p>}
          <ul>
            {facts.map(({ label, value }) => (
              <li key={label}>
                {label}: {value}
              </li>
            ))}
          </ul>
          {isToChoose && <p>Its ICS was split. Until you choose a successor, it counts in none.</p>}
          <p>
            <Link to={`/account/posts/${id}`}>
              {isToChoose ? 'Change, or choose a successor' : 'Change or remove'}
              <span className="nhsuk-u-visually-hidden">
                {' '}
                ({name}, {index + 1})
              </span>
            </Link>
          </p>
        </div>
      ))}
      <p className="app-actions">
        <Link to="/account/posts/new">Add where you work</Link>
      </p>
    </div>
  )
}
