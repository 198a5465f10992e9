import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { carryOverGoals } from '~/use-cases/carry-over-goals'
import { readOwnPlan } from '~/use-cases/read-own-plan'
import { readProfileOfPlan } from '~/use-cases/read-profile-of-plan'
import { todayOf } from '~/use-cases/today-of'
import { PlanPage } from './plan-page'

export const handle: PageHandle = { title: 'My plan' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const plan = await readOwnPlan(deps, actor)
  if (!plan) throw notFound()
  return { plan, report: await readProfileOfPlan(deps, actor), today: todayOf(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  // Done twice, or too late: the page shows how things stand.
  await carryOverGoals(deps, actor, { planId: form.get('plan') ?? '', goalIds: form.getAll('goal') })
  return redirect('/plan')
}

export default function PlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} />
}
