import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { describeActivityField, nameActivityField } from '~/components/catalogue/describe-activity-field'
import { formatMoment } from '~/components/page-layout/date-text'
import { listReferences } from '~/domain/development/list-references'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { titlesOf } from '~/routes/edit-activity/titles-of'
import { readActivityHistory } from '~/use-cases/read-activity-to-keep'

export const handle: PageHandle = { title: 'History of an activity' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readActivityHistory(deps, actor, args.params['activity'] ?? '')
  if (!found) throw notFound()
  const { kept, catalogue, history } = found
  const titleOf = titlesOf(listReferences(deps.library.questionnaires))
  return {
    id: kept.activity.id,
    title: kept.activity.title,
    name: catalogue.name,
    path: cataloguePath(catalogue.owner),
    addedAt: kept.createdAt,
    isCopy: kept.copiedFrom !== null,
    history: history.map(({ at, changes }) => ({
      at,
      changes: changes.map(({ field, from, to }) => ({
        name: nameActivityField(field),
        from: describeActivityField(field, from, titleOf),
        to: describeActivityField(field, to, titleOf),
      })),
    })),
  }
}

export default function ActivityHistory() {
  const { id, title, name, path, addedAt, isCopy, history } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">Catalogue of {name}</p>
      <h1 className="app-breakable">History of “{title}”</h1>
      <p>What changed and when, the latest first. Who did it stands in the audit log, for administrators.</p>
      {history.map(({ at, changes }, index) => (
        <div role="group" key={index} aria-labelledby={`change-${index}`} className="app-breakable">
          <h2 className="nhsuk-heading-m" id={`change-${index}`}>
            <time dateTime={at}>{formatMoment(at)}</time>
          </h2>
          <dl className="app-terms">
            {changes.map((change) => (
              <div key={change.name}>
                <dt>{change.name}</dt>
                <dd>
                  <p className="app-lines">From: {change.from}</p>
                  <p className="app-lines">To: {change.to}</p>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p>
        {isCopy ? 'Copied from another’s' : 'Added'} on{' '}
        <time dateTime={addedAt}>{formatMoment(addedAt)}</time>.
        {history.length === 0 && ' Nothing has been changed since.'}
      </p>
      <p className="app-actions app-no-print">
        <Link to={`/activities/${id}/edit`}>Change it</Link>
        <Link to={path}>Back to the catalogue</Link>
      </p>
    </div>
  )
}
