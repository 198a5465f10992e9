import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeCalendarEvent } from '~/documents/write-calendar-event.server'
import { calendarResponse } from '~/http/calendar-response.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { readOwnGoal } from '~/use-cases/read-own-goal'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const goal = (await readOwnGoal(deps, actor, args.params['goal'] ?? ''))?.goal
  if (!goal || goal.byWhen === null) throw notFound()
  const text = writeCalendarEvent({
    id: `goal-${goal.id}`,
    title: 'A goal of your development plan',
    day: goal.byWhen,
    version: goal.version,
    changedAt: goal.updatedAt,
    url: `${args.context.origin}/plan/goals/${goal.id}`,
    isCancelled: goal.state === 'set-aside',
  })
  return calendarResponse(text, 'goal')
}
