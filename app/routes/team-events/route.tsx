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
import { listTeamEvents } from '~/use-cases/list-team-events'
import { saveTeamEvent } from '~/use-cases/save-team-event'
import { EventFields } from './event-fields'
import { eventInFuture, parseTeamEvent } from './form'

export const handle: PageHandle = {
  title: ({ teamName }: { teamName: string }) => `Event log of ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const log = await listTeamEvents(deps, actor, args.params['team'] ?? '')
  if (!log) throw notFound()
  return { ...log, events: log.events.toReversed() }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  if (!(await listTeamEvents(deps, actor, teamId))?.mayChange) throw notFound()
  const read = parseTeamEvent(await readForm(args.request))
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
  const result = await saveTeamEvent(deps, actor, { teamId, eventId: null, ...read.event })
  if (result === 'not-found') throw notFound()
  if (result === 'in-future')
    return data({ errors: { day: eventInFuture }, typed: read.typed }, { status: 400 })
  return redirect(`/teams/${teamId}/events`)
}

export default function TeamEvents() {
  const { teamId, teamName, events, mayChange } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{teamName}</p>
      <h1>Event log</h1>
      <p>
        What happened to the team, and when. It is marked on charts of the team’s rounds, so that a change
        from one to the next can be read beside what happened between them. It does not say what caused what.
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
              {mayChange && (
                <p className="app-actions app-no-print">
                  <Link to={`/teams/${teamId}/events/${event.id}`}>
                    Correct<span className="nhsuk-u-visually-hidden"> “{event.text}”</span>
                  </Link>
                  <Link to={`/teams/${teamId}/events/${event.id}?remove`}>
                    Remove<span className="nhsuk-u-visually-hidden"> “{event.text}”</span>
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <section aria-labelledby="add" className="app-no-print">
          <h2 id="add">Add an event</h2>
          <Form method="post" noValidate key={events.length}>
            <EventFields typed={refused?.typed ?? null} errors={errors} />
            <button className="nhsuk-button" type="submit">
              Add it
            </button>
          </Form>
        </section>
      )}
      <p className="app-no-print">
        <Link to={`/teams/${teamId}`}>Back to the team</Link>
      </p>
    </div>
  )
}
