import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { downloadHeaders } from '~/http/download-headers.server'
import { writeCsv } from '~/http/write-csv.server'
import { exportOwnAssessment } from '~/use-cases/export-own-assessment'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const exported = await exportOwnAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!exported) throw notFound()
  const columns = ['kind', 'section', 'id', 'text', 'value', 'words'] as const
  const rows = exported.rows.map((row) => ({ questionnaire: exported.questionnaire, ...row }))
  const csv = writeCsv(rows, ['questionnaire', ...columns])
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', exported, 'csv') })
}
