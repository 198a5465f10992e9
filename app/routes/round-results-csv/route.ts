import type { LoaderFunctionArgs } from '@remix-run/node'
import { listFigures } from '~/domain/group/list-figures'
import { downloadHeaders } from '~/http/download-headers.server'
import { writeCsv } from '~/http/write-csv.server'
import { readDownload } from '~/routes/round-results/read-download.server'

export async function loader(args: LoaderFunctionArgs) {
  const { questionnaire, content, publishedAt, document, file } = await readDownload(args)
  const rows = listFigures(questionnaire, content).map((row) => ({
    team: document.caption,
    published: publishedAt.slice(0, 10),
    ...row,
  }))
  const csv = writeCsv(rows)
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', file, 'csv') })
}
