import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { readName } from '~/components/form/read-name'
import { TextField } from '~/components/form/text-field'
import { formatDate } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { readWholeField } from '~/use-cases/read-whole-field'
import { renameIcs } from '~/use-cases/rename-ics'

export const handle: PageHandle = { title: (page: { name: string }) => `${page.name}: names and codes` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const whole = await readWholeField(deps, actor)
  const ics = whole?.regions.flatMap(({ systems }) => systems).find(({ id }) => id === args.params['ics'])
  if (!whole || !ics) throw notFound()
  const { systems, successions } = whole.field
  const nameOf = (id: string) => systems.find((one) => one.id === id)?.name ?? id
  const describe = (label: string, id: string, on: string, kind: string) =>
    `${label} ${nameOf(id)}, ${formatDate(on)} (${kind})`
  return {
    id: ics.id,
    name: ics.name,
    boardName: ics.boardName,
    state: ics.state,
    codes: ics.codes.map(
      ({ scheme, code, validFrom, validTo }) =>
        `${scheme.toUpperCase()} ${code}, from ${formatDate(validFrom)}${validTo ? ` until ${formatDate(validTo)}` : ''}`,
    ),
    history: [
      ...successions
        .filter(({ successorId }) => successorId === ics.id)
        .map(({ predecessorId, effectiveOn, kind }) => describe('From', predecessorId, effectiveOn, kind)),
      ...successions
        .filter(({ predecessorId }) => predecessorId === ics.id)
        .map(({ successorId, effectiveOn, kind }) => describe('Into', successorId, effectiveOn, kind)),
    ],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const icsId = args.params['ics'] ?? ''
  const whole = await readWholeField(deps, actor)
  if (!whole?.field.systems.some(({ id }) => id === icsId)) throw notFound()
  const read = readName((await readForm(args.request)).get('name') ?? '', 'a name')
  if (!read.ok) return data({ error: read.error, name: read.name }, { status: 400 })
  const result = await renameIcs(deps, actor, { icsId, name: read.name })
  if (result === 'not-found') throw notFound()
  if (result === 'taken')
    return data({ error: 'Another ICS is called that', name: read.name }, { status: 400 })
  return redirect(`/administration/systems/${icsId}`)
}

export default function IcsRoute() {
  const { id, name, boardName, state, codes, history } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused ? { name: refused.error } : {}} />
      <p className="nhsuk-caption-l">Integrated care system (ICS), {state}</p>
      <h1>{name}</h1>
      <p>{boardName}</p>
      <h2>Codes</h2>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {history.length > 0 && (
        <>
          <h2>Before and after</h2>
          <ul>
            {history.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={`/systems/${id}`}>Teams and ICS leads</Link>
      </p>
      <Form method="post" noValidate>
        <TextField
          id="name"
          label="What is it called on the screen?"
          hint="The board’s name in law stays as it is."
          error={refused?.error}
          value={refused?.name ?? name}
        />
        <button className="nhsuk-button" type="submit">
          Save the name
        </button>
      </Form>
    </div>
  )
}
