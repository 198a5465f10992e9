import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeCalendarEvent } from '~/documents/write-calendar-event.server'
import { calendarResponse } from '~/http/calendar-response.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { readTeamPlan } from '~/use-cases/read-team-plan'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  const plan = await readTeamPlan(deps, actor, teamId)
  const line = plan?.lines.find(({ id }) => id === args.params['line'])
  if (!line || line.byWhen === null) throw notFound()
  const text = writeCalendarEvent({
    id: `line-${line.id}`,
    title: 'An action of your team’s plan',
    day: line.byWhen,
    version: line.version,
    changedAt: deps.now().toISOString(),
    url: `${args.context.origin}/teams/${teamId}/plan`,
    isCancelled: false,
  })
  return calendarResponse(text, 'team-action')
}
