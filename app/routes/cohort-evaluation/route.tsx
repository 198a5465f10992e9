import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { buildEvaluation } from '~/domain/evaluation/build-evaluation'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readEvaluation } from '~/use-cases/read-evaluation'
import { EvaluationPage } from './evaluation-page'

export const handle: PageHandle = {
  title: ({ report }: { report: { programme: string; cohort: string } }) =>
    `Evaluation: ${report.programme}, ${report.cohort}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const evaluation = await readEvaluation(deps, actor, args.params['cohort'] ?? '')
  if (!evaluation) throw notFound()
  const { cohort, programmeId, mayRun, source, publishedAt } = evaluation
  return { cohortId: cohort.id, programmeId, mayRun, publishedAt, report: buildEvaluation(source) }
}

export default function CohortEvaluation() {
  return <EvaluationPage {...useLoaderData<typeof loader>()} />
}
