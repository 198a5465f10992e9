import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { describeObstacle } from '~/components/field/describe-obstacle'
import { ErrorSummary } from '~/components/form/error-summary'
import { formatDate } from '~/components/page-layout/date-text'
import { createdBy } from '~/domain/field/find-undo-obstacles'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { listFieldChanges } from '~/use-cases/list-field-changes'
import { nameSystems } from '~/use-cases/name-systems'
import { undoFieldChange } from '~/use-cases/undo-field-change'

export const handle: PageHandle = { title: 'Undo a merger or split' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const change = (await listFieldChanges(deps, actor))?.find(({ id }) => id === args.params['change'])
  if (!change) throw notFound()
  const nameOf = await nameSystems(deps)
  const { successions, effectiveOn, obstacles } = change
  return {
    day: formatDate(effectiveOn),
    ended: [...new Set(successions.map(({ predecessorId }) => nameOf(predecessorId)))],
    created: createdBy(change).map(nameOf),
    obstacles: obstacles.map((obstacle) => describeObstacle(obstacle, nameOf)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const result = await undoFieldChange(deps, actor, args.params['change'] ?? '')
  if (result === 'not-found') throw notFound()
  if (result === 'in-the-way') {
    return data({ errors: { obstacles: 'Something stands in the way of undoing it' } }, { status: 400 })
  }
  return redirect('/administration/systems/changes')
}

export default function UndoFieldChange() {
  const { day, ended, created, obstacles } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <h1>Undo the change of {day}</h1>
      {obstacles.length > 0 ? (
        <>
          <p>It can’t be undone as it is:</p>
          <ul id="obstacles" tabIndex={-1}>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
          <Link to="/administration/systems/changes">Back to mergers and splits</Link>
        </>
      ) : (
        <>
          <p>Then it is as if it had never been recorded:</p>
          <ul>
            {ended.map((name) => (
              <li key={name}>{name} goes on, with all that was attached to it</li>
            ))}
            {created.map((name) => (
              <li key={name}>{name} is gone</li>
            ))}
          </ul>
          <Form method="post" className="app-buttons">
            <button className="nhsuk-button nhsuk-button--warning" type="submit">
              Undo the change
            </button>
            <Link to="/administration/systems/changes">Keep it</Link>
          </Form>
        </>
      )}
    </div>
  )
}
