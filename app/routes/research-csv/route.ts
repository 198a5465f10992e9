import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { streamCsv } from '~/http/stream-csv.server'
import { publishResearchExport } from '~/use-cases/publish-research-export'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const name = args.params['questionnaire'] ?? ''
  const found = await publishResearchExport(deps, actor, name)
  if (!found) throw notFound()
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="research-${name.replace('@', '-')}.csv"`,
    // Compressed, it would be collected on the way faster than its reader takes it.
    'Cache-Control': 'no-store, no-transform',
  }
  return new Response(streamCsv(found.pages, found.columns, args.context.whenReaderReady), { headers })
}
