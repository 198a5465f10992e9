import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseRoleFacts } from '~/components/role-facts/form'
import { roleFactsTexts } from '~/components/role-facts/questions'
import { RoleFactsPage } from '~/components/role-facts/role-facts-page'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeRoleFacts } from '~/use-cases/change-role-facts'
import { listSystems } from '~/use-cases/list-systems'
import { findOwnAssessment } from '~/use-cases/open-assessment'

export const handle: PageHandle = { title: (page: { title: string }) => `Change your role: ${page.title}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessment = await findOwnAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!assessment) throw notFound()
  if (assessment.submittedAt !== null) throw redirect(`/assessments/${assessment.id}/profile`)
  return {
    title: assessment.questionnaire.title,
    facts: assessment.facts,
    systems: await listSystems(deps),
    terms: findTermsIn(deps.library.glossary, roleFactsTexts),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  if (!(await findOwnAssessment(deps, actor, assessmentId))) throw notFound()
  const parsed = parseRoleFacts(await readForm(args.request), await listSystems(deps))
  if (!parsed.ok) return data({ errors: parsed.errors, facts: parsed.facts }, { status: 400 })
  const result = await changeRoleFacts(deps, actor, { assessmentId, facts: parsed.facts })
  if (result === 'not-found') throw notFound()
  return redirect(
    result === 'submitted' ? `/assessments/${assessmentId}/profile` : `/assessments/${assessmentId}`,
  )
}

export default function AssessmentRole() {
  const { title, facts, systems, terms } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <RoleFactsPage
      caption={title}
      facts={refused?.facts ?? facts}
      errors={refused?.errors ?? {}}
      systems={systems}
      terms={terms}
      submit="Save"
    />
  )
}
