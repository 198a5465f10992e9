import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeGroupPdf } from '~/documents/group-pdf.server'
import { downloadHeaders } from '~/http/download-headers.server'
import { readDownload } from '~/routes/round-results/read-download.server'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, document, file } = await readDownload(args)
  const pdf = await writeGroupPdf(document, { createdAt: deps.now() })
  return new Response(new Uint8Array(pdf), { headers: downloadHeaders('application/pdf', file, 'pdf') })
}
