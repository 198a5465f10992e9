import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
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
import { redirect } from '~/http/redirect.server'
import { suggestRoleFacts } from '~/use-cases/list-own-posts'
import { listSystems } from '~/use-cases/list-systems'
import { needsConsent } from '~/use-cases/needs-consent'
import { findInProgress, latestRoleFacts, startAssessment } from '~/use-cases/start-assessment'

export const handle: PageHandle = { title: (page: { title: string }) => `About your role: ${page.title}` }

const CONSENT_MISSING =
  'Tick the box if you agree. Without it nothing can be kept, and so nothing be answered'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const questionnaire = deps.library.find(args.params['questionnaire'] ?? '')
  if (!questionnaire) throw notFound()
  const inProgress = await findInProgress(deps, actor, questionnaire)
  if (inProgress) throw redirect(`/assessments/${inProgress.id}`)
  return {
    title: questionnaire.title,
    facts: (await latestRoleFacts(deps, actor)) ?? (await suggestRoleFacts(deps, actor)) ?? noRoleFacts,
    systems: await listSystems(deps),
    asksConsent: await needsConsent(deps, actor),
    terms: findTermsIn(deps.library.glossary, roleFactsTexts),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const questionnaire = deps.library.find(args.params['questionnaire'] ?? '')
  if (!questionnaire) throw notFound()
  const form = await readForm(args.request)
  const parsed = parseRoleFacts(form, await listSystems(deps))
  const agrees = form.get('consent') === 'yes'
  const missing = !agrees && (await needsConsent(deps, actor)) ? { consent: CONSENT_MISSING } : null
  if (!parsed.ok || missing) {
    const errors = { ...(parsed.ok ? {} : parsed.errors), ...missing }
    return data({ errors, facts: parsed.facts, agrees }, { status: 400 })
  }
  const started = await startAssessment(deps, actor, { questionnaire, facts: parsed.facts, agrees })
  if (!started.ok) throw notFound()
  return redirect(`/assessments/${started.assessmentId}`)
}

export default function NewAssessment() {
  const { title, facts, systems, terms, asksConsent } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <RoleFactsPage
      caption={title}
      facts={refused?.facts ?? facts}
      errors={refused?.errors ?? {}}
      systems={systems}
      terms={terms}
      consent={asksConsent ? { agrees: refused?.agrees ?? false } : null}
      submit="Continue"
    />
  )
}
