import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeLength } from '~/domain/questionnaire/describe-length'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { identify } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { findInProgress } from '~/use-cases/start-assessment'
import { QuestionnairePage } from './questionnaire-page'

export const handle: PageHandle = {
  title: (page: { questionnaire: { title: string } }) => page.questionnaire.title,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await identify(args)
  const questionnaire = deps.library.find(args.params['questionnaire'] ?? '')
  if (!questionnaire) throw notFound()
  const inProgress = await findInProgress(deps, actor, questionnaire)
  const companion = deps.library.companionOf(questionnaire)
  return {
    questionnaire,
    companion: companion && { id: companion.id, title: companion.title, summary: companion.summary },
    sources: deps.library.sources,
    terms: findTermsIn(deps.library.glossary, [
      questionnaire.summary,
      questionnaire.forWhom,
      ...questionnaire.scales.map((scale) => scale.definition),
      ...questionnaire.topicGroups.flatMap((group) => group.topics.map((topic) => topic.meaning)),
    ]),
    length: describeLength(questionnaire, companion),
    inProgressId: inProgress?.id ?? null,
  }
}

export default function QuestionnaireRoute() {
  return <QuestionnairePage {...useLoaderData<typeof loader>()} />
}
