import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeRoleFacts } from '~/domain/answers/role-facts'
import { sectionProgress } from '~/domain/answers/section-progress'
import { listSections } from '~/domain/questionnaire/list-sections'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { findSystemNames } from '~/use-cases/list-systems'
import { openAssessment } from '~/use-cases/open-assessment'
import { TaskListPage } from './task-list-page'

export const handle: PageHandle = { title: (page: { title: string }) => `Sections: ${page.title}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const open = await openAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!open) throw notFound()
  const { assessment, answers } = open
  if (assessment.submittedAt !== null) throw redirect(`/assessments/${assessment.id}/profile`)
  return {
    id: assessment.id,
    title: assessment.questionnaire.title,
    instructions: assessment.questionnaire.instructions,
    companionTitle: assessment.companion?.title ?? null,
    facts: describeRoleFacts(assessment.facts, await findSystemNames(deps)),
    sections: listSections(assessment.questionnaire, assessment.companion).map((section) => ({
      id: section.id,
      part: section.part,
      title: section.title,
      progress: sectionProgress(section, answers),
    })),
  }
}

export default function AssessmentRoute() {
  return <TaskListPage {...useLoaderData<typeof loader>()} />
}
