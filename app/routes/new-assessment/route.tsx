import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseRoleFacts } from '~/components/role-facts/form'
import { roleFactsTexts } from '~/components/role-facts/questions'
import { RoleFactsPage } from '~/components/role-facts/role-facts-page'
import { noRoleFacts } from '~/domain/answers/role-facts'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { listSystems } from '~/use-cases/list-systems'
import { findInProgress, latestRoleFacts, startAssessment } from '~/use-cases/start-assessment'

export const handle: PageHandle = { title: (page: { title: string }) => `About your role: ${page.title}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const questionnaire = deps.library.find(args.params['questionnaire'] ?? '')
  if (!questionnaire) throw notFound()
  const inProgress = await findInProgress(deps, actor, questionnaire)
  if (inProgress) throw redirect(`/assessments/${inProgress.id}`)
  return {
    title: questionnaire.title,
    facts: (await latestRoleFacts(deps, actor)) ?? noRoleFacts,
    systems: listSystems(),
    terms: findTermsIn(deps.library.glossary, roleFactsTexts),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const questionnaire = deps.library.find(args.params['questionnaire'] ?? '')
  if (!questionnaire) throw notFound()
  const parsed = parseRoleFacts(await readForm(args.request), listSystems())
  if (!parsed.ok) return data({ errors: parsed.errors, facts: parsed.facts }, { status: 400 })
  const started = await startAssessment(deps, actor, { questionnaire, facts: parsed.facts })
  if (!started.ok) throw notFound()
  return redirect(`/assessments/${started.assessmentId}`)
}

export default function NewAssessment() {
  const { title, facts, systems, terms } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <RoleFactsPage
      caption={title}
      facts={refused?.facts ?? facts}
      errors={refused?.errors ?? {}}
      systems={systems}
      terms={terms}
      submit="Continue"
    />
  )
}
