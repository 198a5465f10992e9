import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { describeFormat, describePounds, describeSession } from '~/components/activity/describe-activity'
import { listScaleOptions } from '~/components/activity/list-scale-options'
import { ErrorSummary } from '~/components/form/error-summary'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { searchActivities } from '~/use-cases/search-activities'
import { todayOf } from '~/use-cases/today-of'
import { describeLoosening } from './describe-loosening'
import { SearchFields } from './search-fields'
import { addressOf, partNames, readSearch } from './search-form'

export const handle: PageHandle = { title: 'Activities' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = new URL(args.request.url).searchParams
  const scales = listScaleOptions(deps.library.questionnaires)
  const { typed, errors, search } = readSearch(asked, scales)
  const number = Number(asked.get('page') ?? '1')
  const page = Number.isSafeInteger(number) && number > 0 ? number : 1
  const found = await searchActivities(deps, actor, { search, page })
  if (!found) throw notFound()
  const today = todayOf(deps)
  return {
    ...{ typed, errors, scales, systems: found.systems, total: found.total },
    ...{ page: found.page, pages: found.pages },
    activities: found.activities.map((activity) => {
      const next = activity.sessions.find(({ day }) => day >= today)
      return {
        id: activity.id,
        title: activity.title,
        says: [
          describeFormat(activity.format),
          activity.timing,
          describePounds(activity.cost.pounds),
          activity.ownerName,
        ].join('; '),
        next: next ? describeSession(next) : null,
      }
    }),
    earlier: found.page > 1 ? addressOf(typed, [], found.page - 1) : null,
    later: found.page < found.pages ? addressOf(typed, [], found.page + 1) : null,
    loosenings: found.loosenings.map(({ without, found: many }) => {
      const names = without.map((part) => partNames[part])
      return { says: describeLoosening(without, many), to: addressOf(typed, names) }
    }),
  }
}

export default function Activities() {
  const { typed, errors, scales, systems, total, page, pages, activities, ...rest } =
    useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>Activities</h1>
      {systems.length > 0 ? (
        <p>What {systems.join(' and ')} and its region and academies offer, and the starter set.</p>
      ) : (
        <p>
          This is the starter set. To find what your integrated care system (ICS) offers as well,{' '}
          <Link to="/account/posts">say where you work</Link>.
        </p>
      )}
      <p>
        <Link to="/bookings">My bookings</Link>
      </p>
      <Form method="get" role="search" noValidate key={JSON.stringify(typed)}>
        <SearchFields typed={typed} errors={errors} scales={scales} />
      </Form>
      <h2 id="found">
        {total === 1 ? '1 activity found' : `${total} activities found`}
        {pages > 1 && `, page ${page} of ${pages}`}
      </h2>
      {total === 0 && <NothingFound loosenings={rest.loosenings} />}
      <ul className="app-assessments" aria-labelledby="found">
        {activities.map(({ id, title, says, next }) => (
          <li key={id} className="app-breakable">
            <h3 className="nhsuk-heading-s">
              <Link to={`/activities/${id}`}>{title}</Link>
            </h3>
            <p className="app-cards__meta">{says}.</p>
            {next !== null && <p className="app-cards__meta">Next: {next}.</p>}
          </li>
        ))}
      </ul>
      <p className="app-actions">
        {rest.earlier !== null && <Link to={rest.earlier}>Earlier in the alphabet</Link>}
        {rest.later !== null && <Link to={rest.later}>Later in the alphabet</Link>}
      </p>
    </div>
  )
}

function NothingFound({ loosenings }: { loosenings: readonly Readonly<{ says: string; to: string }>[] }) {
  if (loosenings.length === 0) {
    return (
      <p>
        Nothing fits all of this, whatever one part you leave out.{' '}
        <Link to="/activities">Begin again with everything</Link>.
      </p>
    )
  }
  return (
    <>
      <p>Nothing fits all of this. You could leave something out:</p>
      <ul>
        {loosenings.map(({ says, to }) => (
          <li key={to}>
            <Link to={to}>{says}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
