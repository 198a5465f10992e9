import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { typeDay } from '~/components/form/read-day'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listTeamEvents } from '~/use-cases/list-team-events'
import { removeTeamEvent } from '~/use-cases/remove-team-event'
import { saveTeamEvent } from '~/use-cases/save-team-event'
import { EventFields } from '../team-events/event-fields'
import { eventInFuture, parseTeamEvent } from '../team-events/form'

export const handle: PageHandle = {
  title: ({ isRemoving }: { isRemoving: boolean }) =>
    isRemoving ? 'Remove this event?' : 'Correct an event',
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const log = await listTeamEvents(deps, actor, args.params['team'] ?? '')
  const event = log?.events.find(({ id }) => id === args.params['event'])
  if (!log?.mayChange || !event) throw notFound()
  const isRemoving = new URL(args.request.url).searchParams.has('remove')
  return { teamId: log.teamId, teamName: log.teamName, event, isRemoving }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const ids = { teamId: args.params['team'] ?? '', eventId: args.params['event'] ?? '' }
  const log = await listTeamEvents(deps, actor, ids.teamId)
  if (!log?.mayChange || !log.events.some(({ id }) => id === ids.eventId)) throw notFound()
  const form = await readForm(args.request)
  const back = redirect(`/teams/${ids.teamId}/events`)
  if (form.get('do') === 'remove') {
    if (!(await removeTeamEvent(deps, actor, ids))) throw notFound()
    return back
  }
  const read = parseTeamEvent(form)
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
  const result = await saveTeamEvent(deps, actor, { ...ids, ...read.event })
  if (result === 'not-found') throw notFound()
  if (result === 'in-future')
    return data({ errors: { day: eventInFuture }, typed: read.typed }, { status: 400 })
  return back
}

export default function TeamEvent() {
  const { teamId, teamName, event, isRemoving } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const typed = refused?.typed ?? { text: event.text, kind: event.kind, day: typeDay(event.happenedOn) }
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{teamName}</p>
      <h1>{isRemoving ? 'Remove this event?' : 'Correct an event'}</h1>
      {isRemoving && (
        <p className="app-breakable">
          <DateText iso={event.happenedOn} />: {event.text}
        </p>
      )}
      {isRemoving && <p>It goes from the log and from the charts, for everybody. This can’t be undone.</p>}
      <Form method="post" noValidate>
        {!isRemoving && <EventFields typed={typed} errors={errors} />}
        <div className="app-buttons">
          {isRemoving ? (
            <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="remove">
              Remove it
            </button>
          ) : (
            <button className="nhsuk-button" type="submit">
              Save
            </button>
          )}
          <Link to={`/teams/${teamId}/events`}>{isRemoving ? 'Keep it' : 'Leave it as it was'}</Link>
        </div>
      </Form>
    </div>
  )
}
