import type { LoaderFunctionArgs } from '@remix-run/node'
import { buildEvaluation } from '~/domain/evaluation/build-evaluation'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { exportEvaluation } from '~/use-cases/export-evaluation'

/** A cohort's evaluation for a file: what the page shows, recorded as exported. */
export async function readEvaluationDownload(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const evaluation = await exportEvaluation(deps, actor, args.params['cohort'] ?? '')
  if (!evaluation || evaluation.publishedAt === null) throw notFound()
  const { publishedAt } = evaluation
  return {
    ...{ deps, evaluation, publishedAt, report: buildEvaluation(evaluation.source) },
    file: { questionnaire: 'evaluation', startedAt: publishedAt, submittedAt: publishedAt },
  }
}
