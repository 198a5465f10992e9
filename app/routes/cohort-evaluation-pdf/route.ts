import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeEvaluationPdf } from '~/documents/evaluation-pdf.server'
import { downloadHeaders } from '~/http/download-headers.server'
import { readEvaluationDownload } from '~/routes/cohort-evaluation/read-evaluation-download.server'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, report, publishedAt, file } = await readEvaluationDownload(args)
  const pdf = await writeEvaluationPdf(report, { publishedAt, createdAt: deps.now() })
  return new Response(new Uint8Array(pdf), { headers: downloadHeaders('application/pdf', file, 'pdf') })
}
