import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadHeaders } from '~/http/download-headers.server'
import { readDownload } from '~/routes/round-results/read-download.server'

export async function loader(args: LoaderFunctionArgs) {
  const { content, publishedAt, document, file } = await readDownload(args)
  const { caption: team, about } = document
  const json = JSON.stringify({ team, publishedAt, selfReport: true, about, result: content }, null, 2)
  return new Response(json, { headers: downloadHeaders('application/json; charset=utf-8', file, 'json') })
}
