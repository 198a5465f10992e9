import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { readVersion } from '~/components/catalogue/read-activity-form'
import { findActivityState } from '~/domain/development/activity-states'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeActivityState } from '~/use-cases/change-activity-state'
import { readActivityToKeep } from '~/use-cases/read-activity-to-keep'
import { removeDraftActivity } from '~/use-cases/remove-draft-activity'
import { todayOf } from '~/use-cases/today-of'
import { StatePage } from './state-page'

export const handle: PageHandle = { title: 'Offer, pause or retire an activity' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readActivityToKeep(deps, actor, args.params['activity'] ?? '')
  if (!found) throw notFound()
  const { kept, catalogue, mayRemove } = found
  const { id, title, state, sessions } = kept.activity
  const booked = sessions
    .filter(({ day }) => day >= todayOf(deps))
    .reduce((sum, { capacity, placesLeft }) => sum + (capacity ?? 0) - (placesLeft ?? 0), 0)
  const path = cataloguePath(catalogue.owner)
  return { id, title, state, mayRemove, booked, path, name: catalogue.name, version: kept.version }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['activity'] ?? ''
  const found = await readActivityToKeep(deps, actor, id)
  if (!found) throw notFound()
  const form = await readForm(args.request)
  const version = readVersion(form)
  const to = findActivityState(form.get('to') ?? '')
  const isRemoval = form.get('to') === 'removed'
  if (version === null || (!to && !isRemoval))
    throw new Response('This form does not come from this page.', { status: 400 })
  const path = cataloguePath(found.catalogue.owner)
  const result = to
    ? await changeActivityState(deps, actor, { id, version, to })
    : await removeDraftActivity(deps, actor, { id, version })
  if (result === 'not-found') throw notFound()
  if (result === 'changed' || result === 'removed') return redirect(path)
  const sentence =
    result === 'not-possible'
      ? 'The activity can’t become this from what it is now'
      : 'Somebody has changed this activity since you opened the page. Read it again first'
  return data({ errors: { state: sentence } }, { status: 409 })
}

export default function ActivityStateRoute() {
  return (
    <StatePage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors ?? {}} />
  )
}
