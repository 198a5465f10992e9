import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readTeamPlan } from '~/use-cases/read-team-plan'
import { todayOf } from '~/use-cases/today-of'
import { TeamPlanPage } from './team-plan-page'

export const handle: PageHandle = {
  title: ({ teamName }: { teamName: string }) => `Plan of ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  const plan = await readTeamPlan(deps, actor, teamId)
  if (!plan) throw notFound()
  return { ...plan, teamId, today: todayOf(deps) }
}

export default function TeamPlanRoute() {
  return <TeamPlanPage {...useLoaderData<typeof loader>()} />
}
