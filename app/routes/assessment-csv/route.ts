import type { LoaderFunctionArgs } from '@remix-run/node'
import { stringify } from 'csv-stringify/sync'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { downloadHeaders } from '~/http/download-headers.server'
import { exportOwnAssessment } from '~/use-cases/export-own-assessment'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const exported = await exportOwnAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!exported) throw notFound()
  const columns = ['kind', 'section', 'id', 'text', 'value', 'words'] as const
  const rows = exported.rows.map((row) => ({ questionnaire: exported.questionnaire, ...row }))
  // The mark lets spreadsheets see that this is UTF-8; formulas are escaped, since they would run them.
  const csv = stringify(rows, {
    header: true,
    columns: ['questionnaire', ...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', exported, 'csv') })
}
