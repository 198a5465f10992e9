import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { concerns, suggestQuestionnaires, workRoles } from '~/domain/questionnaire/suggest-questionnaires'
import type { PageHandle } from '~/http/page-title'
import { WhichQuestionnairePage } from './which-questionnaire-page'

export const handle: PageHandle = { title: 'Which questionnaire is for me?' }

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const concern = concerns.find(({ id }) => id === asked.get('about'))?.id ?? null
  const workRole = workRoles.find(({ id }) => id === asked.get('role'))?.id ?? null
  const wasAsked = asked.size > 0
  const suggested = concern && workRole ? suggestQuestionnaires(concern, workRole) : []
  return {
    concern,
    workRole,
    errors: wasAsked
      ? {
          ...(concern ? {} : { about: 'Choose what you want to look at' }),
          ...(workRole ? {} : { role: 'Choose what describes you best' }),
        }
      : {},
    suggested: suggested.flatMap(({ questionnaire: id, why }) => {
      const questionnaire = context.deps.library.find(id)
      return questionnaire ? [{ id, title: questionnaire.title, summary: questionnaire.summary, why }] : []
    }),
  }
}

export default function WhichQuestionnaire() {
  return <WhichQuestionnairePage {...useLoaderData<typeof loader>()} />
}
