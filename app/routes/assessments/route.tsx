import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/http/page-title'
import { estimateMinutes } from '~/domain/questionnaire/estimate-minutes'
import { requirePerson } from '~/http/identify.server'
import { listOwnInvitations } from '~/use-cases/answer-invitation'
import { listOwnAssessments } from '~/use-cases/list-own-assessments'
import { listDueRounds } from '~/use-cases/read-round'
import { listTakingPart } from '~/use-cases/read-taking-part'
import { AssessmentsPage } from './assessments-page'

export const handle: PageHandle = { title: 'My assessments' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const first = deps.library.latest('system-leadership')
  if (!first) throw new Error('The questionnaire system-leadership is missing.')
  const listed = await listOwnAssessments(deps, actor)
  const invitations = await listOwnInvitations(deps, actor)
  const due = await listDueRounds(deps, actor)
  const cohorts = await listTakingPart(deps, actor)
  return {
    due: due.map(({ round, team, left }) => ({ id: round.id, closesOn: round.closesOn, team, left })),
    cohorts: cohorts.filter(({ takesPart, open }) => takesPart || open !== null),
    invitations: invitations.map(({ id, role, place }) => ({ id, role: role.label, place })),
    deleted: new URL(args.request.url).searchParams.has('deleted'),
    first: { id: first.id, title: first.title, minutes: estimateMinutes(first) },
    assessments: listed.map(({ assessment, answered, asked }) => ({
      id: assessment.id,
      title: assessment.questionnaire.title,
      createdAt: assessment.createdAt,
      updatedAt: assessment.updatedAt,
      submittedAt: assessment.submittedAt,
      answered,
      asked,
    })),
  }
}

export default function Assessments() {
  return <AssessmentsPage {...useLoaderData<typeof loader>()} />
}
