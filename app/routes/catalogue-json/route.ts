import type { LoaderFunctionArgs } from '@remix-run/node'
import { splitChoices } from '~/domain/development/type-activity'
import { notFound } from '~/http/not-found.server'
import { requireKeeper } from '~/routes/catalogue/require-keeper.server'
import { type ExportedActivity, exportActivities } from '~/use-cases/export-activities'
import { todayOf } from '~/use-cases/today-of'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const rows = await exportActivities(deps, actor, owner)
  if (!rows) throw notFound()
  return new Response(`${JSON.stringify(rows.map(toJson), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="catalogue-${owner.id}-${todayOf(deps)}.json"`,
    },
  })
}

/** Numbers as numbers, choices and passages as lists, and nothing as null. */
function toJson(row: ExportedActivity) {
  return {
    ...row,
    version: Number(row.version),
    develops: splitChoices(row.develops),
    addresses: splitChoices(row.addresses),
    tiers: splitChoices(row.tiers),
    functions: splitChoices(row.functions),
    sectors: splitChoices(row.sectors),
    minutes: Number(row.minutes),
    cost: row.cost === '' ? null : Number(row.cost),
    passages: row.passages === '' ? [] : row.passages.split('\n'),
    review: row.review || null,
    sessions: row.sessions === '' ? [] : row.sessions.split('\n'),
  }
}
