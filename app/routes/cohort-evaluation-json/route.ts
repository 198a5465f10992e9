import type { LoaderFunctionArgs } from '@remix-run/node'
import { listReportParts } from '~/domain/evaluation/list-report-parts'
import { downloadHeaders } from '~/http/download-headers.server'
import { readEvaluationDownload } from '~/routes/cohort-evaluation/read-evaluation-download.server'
import { listPublished } from '~/use-cases/read-evaluation'

export async function loader(args: LoaderFunctionArgs) {
  const { evaluation, report, publishedAt, file } = await readEvaluationDownload(args)
  const json = JSON.stringify(
    { ...listReportParts(report), publishedAt, results: listPublished(evaluation) },
    null,
    2,
  )
  return new Response(json, { headers: downloadHeaders('application/json; charset=utf-8', file, 'json') })
}
