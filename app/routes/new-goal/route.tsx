import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { atFields, readGoalForm, typeGoal } from '~/components/plan/read-goal-form'
import { nameSubject, readSubject } from '~/components/plan/subject-name'
import { listSubjects } from '~/domain/plan/list-subjects'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { prepareGoal } from '~/use-cases/prepare-goal'
import { readOwnPlan } from '~/use-cases/read-own-plan'
import { saveOwnGoal } from '~/use-cases/save-own-goal'
import { NewGoalPage } from './new-goal-page'

export const handle: PageHandle = { title: 'Add a goal' }

const ID = /^[0-9a-f-]{36}$/

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = new URL(args.request.url).searchParams
  const about = asked.has('topic') ? `topic/${asked.get('topic')}` : `scale/${asked.get('scale')}`
  const prepared = await prepareGoal(deps, actor, {
    activityId: asked.get('activity'),
    about: readSubject(about),
    assessmentId: asked.get('assessment'),
  })
  if (!prepared) throw notFound()
  const { words, assessmentId } = prepared
  return {
    // Its own id from the start: sent twice, it is written once.
    goalId: deps.newId(),
    typed: typeGoal(words),
    activityTitle: words.activity?.title ?? null,
    isActivityGone: asked.has('activity') && words.activity === null,
    assessmentId,
    hasRoom: (await readOwnPlan(deps, actor))?.hasRoom ?? false,
    subjects: listSubjects(deps.library.questionnaires).map(({ subject, title }) => ({
      id: nameSubject(subject),
      label: title,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  const goalId = form.get('goal') ?? ''
  if (!ID.test(goalId)) throw new Response('This form does not come from this page.', { status: 400 })
  const read = readGoalForm(form)
  const activityTitle = form.get('activity-title')?.slice(0, 300) ?? null
  const refuse = (errors: Readonly<Record<string, string>>, status: number, title = activityTitle) =>
    data({ errors, typed: read.typed, goalId, activityTitle: title }, { status })
  if (!read.ok) return refuse(read.errors, 400)
  const result = await saveOwnGoal(deps, actor, {
    ...{ goalId, version: 0, words: read.words },
    assessmentId: form.get('assessment'),
  })
  if (result.kind === 'saved') return redirect(`/plan/goals/${goalId}`)
  if (result.kind === 'refused') {
    const title = 'activity' in result.problems ? null : activityTitle
    return refuse(atFields(result.problems), 400, title)
  }
  if (result.kind === 'too-many') {
    return refuse(
      { goal: 'Three goals are open already. Finish one or set it aside, then send this again' },
      409,
    )
  }
  if (result.kind === 'conflict') {
    return refuse({ goal: 'This goal has been saved from another tab. You find it in your plan' }, 409)
  }
  throw notFound()
}

export default function NewGoal() {
  return <NewGoalPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
