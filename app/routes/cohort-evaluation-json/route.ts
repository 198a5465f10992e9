import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadHeaders } from '~/http/download-headers.server'
import { readEvaluationDownload } from '~/routes/cohort-evaluation/read-evaluation-download.server'
import { listPublished } from '~/use-cases/read-evaluation'

export async function loader(args: LoaderFunctionArgs) {
  const { evaluation, report, publishedAt, file } = await readEvaluationDownload(args)
  const { programme, cohort, question, design, whoTookPart, events, howToRead, limits } = report
  const said = {
    ...{ programme, cohort, publishedAt, selfReport: true, question, design, whoTookPart },
    ...{ events, howToRead, limits },
  }
  const json = JSON.stringify({ ...said, results: listPublished(evaluation), teams: report.teams }, null, 2)
  return new Response(json, { headers: downloadHeaders('application/json; charset=utf-8', file, 'json') })
}
