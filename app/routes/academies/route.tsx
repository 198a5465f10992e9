import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AcademyForm } from '~/components/field/academy-form'
import { ErrorSummary } from '~/components/form/error-summary'
import { readName } from '~/components/form/read-name'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listSystems } from '~/use-cases/list-systems'
import { createAcademy } from '~/use-cases/create-academy'
import { listAcademies } from '~/use-cases/list-academies'

export const handle: PageHandle = { title: 'Leadership academies' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const academies = await listAcademies(deps, actor)
  if (!academies) throw notFound()
  return { academies, systems: await listSystems(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  if (!(await listAcademies(deps, actor))) throw notFound()
  const form = await readForm(args.request)
  const icsIds = await readSystems(form, deps)
  const read = readName(form.get('name') ?? '', 'a name for the academy')
  if (!read.ok) return data({ errors: { name: read.error }, name: read.name, icsIds }, { status: 400 })
  const id = await createAcademy(deps, actor, { name: read.name, icsIds })
  if (id === null) throw notFound()
  return redirect(`/academies/${id}`)
}

async function readSystems(form: URLSearchParams, deps: Parameters<typeof listSystems>[0]) {
  const chosen = form.getAll('ics')
  return (await listSystems(deps)).map(({ id }) => id).filter((id) => chosen.includes(id))
}

export default function Academies() {
  const { academies, systems } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <h1>Leadership academies</h1>
      {academies.length === 0 && <p>None yet.</p>}
      <ul className="nhsuk-list">
        {academies.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/academies/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <h2>Add an academy</h2>
      <AcademyForm
        name={refused?.name}
        icsIds={refused?.icsIds ?? []}
        systems={systems}
        error={refused?.errors.name}
        submit="Add the academy"
      />
    </div>
  )
}
