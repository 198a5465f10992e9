import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import { teamEventKinds } from '~/domain/round/team-event'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readCohort } from '~/use-cases/read-cohort'
import { saveCohortEvent } from '~/use-cases/save-cohort-event'
import { EventFields } from '../team-events/event-fields'
import { eventInFuture, parseTeamEvent } from '../team-events/form'

export const handle: PageHandle = {
  title: ({ cohort }: { cohort: { name: string } }) => `Event log of ${cohort.name}`,
}

async function readOwn(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readCohort(deps, actor, { cohortId: args.params['cohort'] ?? '', expected: null })
  if (!page) throw notFound()
  return { deps, actor, page }
}

export async function loader(args: LoaderFunctionArgs) {
  const { cohort, events } = (await readOwn(args)).page
  return { cohort: { id: cohort.id, name: cohort.name }, events: events.toReversed() }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, page } = await readOwn(args)
  const read = parseTeamEvent(await readForm(args.request))
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
  const ids = { cohortId: page.cohort.id, eventId: null }
  if ((await saveCohortEvent(deps, actor, { ...ids, ...read.event })) === 'in-future')
    return data({ errors: { day: eventInFuture }, typed: read.typed }, { status: 400 })
  return redirect(`/cohorts/${page.cohort.id}/events`)
}

export default function CohortEvents() {
  const { cohort, events } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
      </p>
      <h1>Event log</h1>
      <p>
        What happened around the programme, and when: skill is not the only thing that changes. It stands on
        the time axis of the evaluation, and does not say what caused what.
      </p>
      {events.length === 0 && <p>Nothing has been noted yet.</p>}
      {events.length > 0 && (
        <ul className="app-assessments">
          {events.map((event) => (
            <li key={event.id} className="app-breakable">
              <p>
                <strong>
                  <DateText iso={event.happenedOn} />
                </strong>
                , {teamEventKinds[event.kind]}
              </p>
              <p>{event.text}</p>
              <p className="app-actions app-no-print">
                <Link to={`/cohorts/${cohort.id}/events/${event.id}`}>
                  Correct or remove<span className="nhsuk-u-visually-hidden"> “{event.text}”</span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="add" className="app-no-print">
        <h2 id="add">Add an event</h2>
        <Form method="post" noValidate key={events.length}>
          <EventFields
            typed={refused?.typed ?? null}
            errors={errors}
            readers="Everybody who reads the evaluation"
          />
          <button className="nhsuk-button" type="submit">
            Add it
          </button>
        </Form>
      </section>
    </div>
  )
}
