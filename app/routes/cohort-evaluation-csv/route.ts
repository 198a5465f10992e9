import type { LoaderFunctionArgs } from '@remix-run/node'
import { listEvaluationFigures } from '~/domain/evaluation/list-evaluation-figures'
import { downloadHeaders } from '~/http/download-headers.server'
import { writeCsv } from '~/http/write-csv.server'
import { readEvaluationDownload } from '~/routes/cohort-evaluation/read-evaluation-download.server'

export async function loader(args: LoaderFunctionArgs) {
  const { report, file } = await readEvaluationDownload(args)
  const { programme, cohort } = report
  const csv = writeCsv(listEvaluationFigures(report).map((row) => ({ programme, cohort, ...row })))
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', file, 'csv') })
}
