import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { compareCohorts } from '~/domain/evaluation/compare-cohorts'
import { chooseQuestionnaire } from '~/domain/group/choose-questionnaire'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readProgrammeEvaluation } from '~/use-cases/read-programme-evaluation'
import { ProgrammeEvaluationPage } from './programme-evaluation-page'

export const handle: PageHandle = {
  title: ({ programme }: { programme: { name: string } }) => `Cohorts over time: ${programme.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readProgrammeEvaluation(deps, actor, args.params['programme'] ?? '')
  if (!found) throw notFound()
  const { programme, changes, without } = found
  const { all, chosen } = chooseQuestionnaire(
    found.questionnaires,
    new URL(args.request.url).searchParams.get('of'),
  )
  if (all.length > 0 && !chosen) throw notFound()
  const ofChosen = changes.filter(({ change }) => change.questionnaire.split('@')[0] === chosen?.id)
  return {
    ...{ programme, without },
    questionnaires: all.map(({ id, title }) => ({ id, title })),
    chosen: chosen ? { id: chosen.id, title: chosen.title } : null,
    comparison: chosen ? compareCohorts(chosen, ofChosen) : null,
  }
}

export default function ProgrammeEvaluation() {
  return <ProgrammeEvaluationPage {...useLoaderData<typeof loader>()} />
}
