import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { activityFormats } from '~/domain/development/activity-formats'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { requireKeeper } from '~/routes/catalogue/require-keeper.server'
import { chooseActivityOfOthers } from '~/use-cases/choose-activity-of-others'
import { copyActivity } from '~/use-cases/copy-activity'
import { listActivitiesOfOthers } from '~/use-cases/list-activities-of-others'
import { OthersPage } from './others-page'

export const handle: PageHandle = { title: 'Activities of others' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const listed = await listActivitiesOfOthers(deps, actor, owner)
  if (!listed) throw notFound()
  const { catalogue, mayChoose, activities } = listed
  return {
    name: catalogue.name,
    path: cataloguePath(owner),
    mayChoose,
    activities: activities.map(({ activity, choice }) => ({
      id: activity.id,
      title: activity.title,
      choice,
      says: [
        sources[activity.owner.kind],
        activityFormats.find(({ id }) => id === activity.format)?.label ?? activity.format,
        activity.timing,
        ...(activity.state === 'offered' ? [] : ['not offered at present']),
      ].join('; '),
    })),
  }
}

const sources = {
  starter: 'Starter set',
  region: 'Your region',
  academy: 'Your academy',
  ics: 'Another ICS',
} as const

const choices = { adopt: 'adopted', hide: 'hidden', undo: null } as const

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const form = await readForm(args.request)
  const activityId = form.get('activity') ?? ''
  const deed = form.get('do') ?? ''
  if (deed === 'copy') {
    const id = await copyActivity(deps, actor, { owner, activityId })
    if (id === null) throw notFound()
    return redirect(`/activities/${id}/edit`)
  }
  const choice = Object.hasOwn(choices, deed) ? choices[deed as keyof typeof choices] : undefined
  if (choice === undefined) throw new Response('This form does not come from this page.', { status: 400 })
  if (!(await chooseActivityOfOthers(deps, actor, { owner, activityId, choice }))) throw notFound()
  return redirect(`${cataloguePath(owner)}/others#${encodeURIComponent(activityId)}`)
}

export default function ActivitiesOfOthers() {
  return <OthersPage {...useLoaderData<typeof loader>()} />
}
