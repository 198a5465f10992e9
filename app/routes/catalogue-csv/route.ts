import type { LoaderFunctionArgs } from '@remix-run/node'
import { stringify } from 'csv-stringify/sync'
import { activityTable } from '~/domain/imports/check-activity-rows'
import { escapeFormula } from '~/domain/imports/escape-formula'
import { notFound } from '~/http/not-found.server'
import { requireKeeper } from '~/routes/catalogue/require-keeper.server'
import { exportActivities } from '~/use-cases/export-activities'
import { todayOf } from '~/use-cases/today-of'

// A lone line feed doesn't end a row here, and isn't quoted by itself: to whoever reads it, it would.
const OPTIONS = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const rows = await exportActivities(deps, actor, owner)
  if (!rows) throw notFound()
  const { columns } = activityTable
  const cells = rows.map((row) => columns.map((column) => escapeFormula(row[column])))
  const csv = stringify([columns, ...cells], OPTIONS)
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="catalogue-${owner.id}-${todayOf(deps)}.csv"`,
    },
  })
}
