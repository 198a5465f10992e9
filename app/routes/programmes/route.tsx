import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { describeDesign } from '~/domain/cohort/programme-designs'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readProgrammesOfAcademy } from '~/use-cases/read-programme'

export const handle: PageHandle = {
  title: ({ academy }: { academy: { name: string } }) => `Programmes of ${academy.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readProgrammesOfAcademy(deps, actor, args.params['academy'] ?? '')
  if (!page) throw notFound()
  return page
}

export default function Programmes() {
  const { academy, programmes } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">
        <Link to={`/academies/${academy.id}`}>{academy.name}</Link>
      </p>
      <h1>Programmes</h1>
      <p>
        A programme is what you run again and again. Each time it runs with a cohort, which you can ask
        before, during and after it.
      </p>
      {programmes.length === 0 && <p>There is no programme yet.</p>}
      {programmes.length > 0 && (
        <ul className="nhsuk-list">
          {programmes.map((programme) => (
            <li key={programme.id} className="app-breakable">
              <Link to={`/programmes/${programme.id}`}>{programme.name}</Link>,{' '}
              {describeDesign(programme.design).toLowerCase()}
              {programme.endedOn !== null && ', ended'}
            </li>
          ))}
        </ul>
      )}
      <Link className="nhsuk-button" to={`/academies/${academy.id}/programmes/new`}>
        Add a programme
      </Link>
    </div>
  )
}
