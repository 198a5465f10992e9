import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { typeDay } from '~/components/form/read-day'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readCohort } from '~/use-cases/read-cohort'
import { removeCohortEvent, saveCohortEvent } from '~/use-cases/save-cohort-event'
import { EventFields } from '../team-events/event-fields'
import { eventInFuture, parseTeamEvent } from '../team-events/form'

export const handle: PageHandle = { title: 'Correct an event' }

async function readOwn(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readCohort(deps, actor, { cohortId: args.params['cohort'] ?? '', expected: null })
  const event = page?.events.find(({ id }) => id === args.params['event'])
  if (!page || !event) throw notFound()
  return { deps, actor, cohort: page.cohort, event }
}

export async function loader(args: LoaderFunctionArgs) {
  const { cohort, event } = await readOwn(args)
  return { cohort: { id: cohort.id, name: cohort.name }, event }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, cohort, event } = await readOwn(args)
  const form = await readForm(args.request)
  const ids = { cohortId: cohort.id, eventId: event.id }
  const back = redirect(`/cohorts/${cohort.id}/events`)
  if (form.get('do') === 'remove') {
    if (!(await removeCohortEvent(deps, actor, ids))) throw notFound()
    return back
  }
  const read = parseTeamEvent(form)
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
  const result = await saveCohortEvent(deps, actor, { ...ids, ...read.event })
  if (result === 'not-found') throw notFound()
  if (result === 'in-future')
    return data({ errors: { day: eventInFuture }, typed: read.typed }, { status: 400 })
  return back
}

export default function CohortEvent() {
  const { cohort, event } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const typed = refused?.typed ?? { text: event.text, kind: event.kind, day: typeDay(event.happenedOn) }
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{cohort.name}</p>
      <h1>Correct an event</h1>
      <Form method="post" noValidate>
        <EventFields typed={typed} errors={errors} readers="Everybody who reads the evaluation" />
        <div className="app-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="remove">
            Remove it
          </button>
          <Link to={`/cohorts/${cohort.id}/events`}>Leave it as it was</Link>
        </div>
      </Form>
    </div>
  )
}
