import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { typeGoal } from '~/components/plan/read-goal-form'
import { nameSubject } from '~/components/plan/subject-name'
import { listSubjects } from '~/domain/plan/list-subjects'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { readOwnGoal } from '~/use-cases/read-own-goal'
import { todayOf } from '~/use-cases/today-of'
import { actOnGoal } from './act-on-goal.server'
import { ChangeGoalPage } from './change-goal-page'
import { GoalPage } from './goal-page'

export const handle: PageHandle = {
  title: ({ isChanging }: { isChanging: boolean }) => (isChanging ? 'Change a goal' : 'A goal of my plan'),
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const own = await readOwnGoal(deps, actor, args.params['goal'] ?? '')
  if (!own) throw notFound()
  return {
    ...own,
    isChanging: own.isCurrent && new URL(args.request.url).searchParams.has('change'),
    typed: typeGoal(own.goal),
    today: todayOf(deps),
    noteId: deps.newId(),
    subjects: listSubjects(deps.library.questionnaires).map(({ subject, title }) => ({
      id: nameSubject(subject),
      label: title,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const own = await readOwnGoal(deps, actor, args.params['goal'] ?? '')
  if (!own) throw notFound()
  return actOnGoal(deps, actor, own.goal, await readForm(args.request))
}

export default function GoalRoute() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  return page.isChanging ? (
    <ChangeGoalPage {...page} refused={refused?.typed ? refused : null} />
  ) : (
    <GoalPage {...page} refused={refused} />
  )
}
