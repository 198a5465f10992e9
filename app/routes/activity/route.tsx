import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describeDevelops } from '~/components/activity/describe-develops'
import {
  describeAudience,
  describeFormat,
  describeMinutes,
  describePlacesLeft,
  describePounds,
  describeSession,
} from '~/components/activity/describe-activity'
import { readText } from '~/components/form/read-text'
import { renderMarkdown } from '~/components/markdown/render-markdown.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { markActivity } from '~/use-cases/mark-activity'
import { readActivity } from '~/use-cases/read-activity'
import { todayOf } from '~/use-cases/today-of'
import { ActivityPage } from './activity-page'

export const handle: PageHandle = { title: ({ title }: { title: string }) => title }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readActivity(deps, actor, args.params['activity'] ?? '')
  if (!found) throw notFound()
  const { activity, ownerName, isAtHome, mayKeep, mark } = found
  const today = todayOf(deps)
  return {
    id: activity.id,
    title: activity.title,
    whatYouDo: renderMarkdown(activity.whatYouDo),
    why: renderMarkdown(activity.why),
    provenance: activity.provenance,
    sources: deps.library.sources,
    format: describeFormat(activity.format),
    develops: describeDevelops(activity, deps.library.latest),
    audience: describeAudience(activity),
    time: `${activity.timing} (${describeMinutes(activity.minutes)} in all)`,
    cost: [describePounds(activity.cost.pounds), activity.cost.note].filter(Boolean).join('. '),
    provider: activity.provider,
    owner: ownerName,
    link: activity.link,
    state: activity.state,
    sessions: activity.sessions
      .filter(({ day }) => day >= today)
      .map((session) => ({
        id: session.id,
        says: describeSession(session),
        places: describePlacesLeft(session),
        isFull: session.placesLeft === 0,
      })),
    hasSessions: activity.sessions.length > 0,
    ...{ isAtHome, mayKeep, mark },
  }
}

const LONGEST_REASON = 500

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const activityId = args.params['activity'] ?? ''
  const form = await readForm(args.request)
  const deed = form.get('do')
  const reason = readText(form.get('reason') ?? '', 'why not', { longest: LONGEST_REASON, isOptional: true })
  if (deed === 'dismiss' && !reason.ok) {
    if (!(await readActivity(deps, actor, activityId))) throw notFound()
    return data({ errors: { reason: reason.error }, typed: reason.text }, { status: 400 })
  }
  const marks = {
    done: { kind: 'done', reason: '' },
    dismiss: { kind: 'dismissed', reason: reason.text },
  } as const
  const mark = deed === 'done' || deed === 'dismiss' ? marks[deed] : null
  if (mark === null && !(await readActivity(deps, actor, activityId))) throw notFound()
  if ((await markActivity(deps, actor, { activityId, mark })) === 'not-found') throw notFound()
  return redirect(`/activities/${activityId}`)
}

export default function ActivityRoute() {
  const refused = useActionData<typeof action>()
  return <ActivityPage activity={useLoaderData<typeof loader>()} refused={refused ?? null} />
}
