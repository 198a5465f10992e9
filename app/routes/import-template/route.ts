import type { LoaderFunctionArgs } from '@remix-run/node'
import { activityTable } from '~/domain/imports/check-activity-rows'
import { organisationTable } from '~/domain/imports/check-organisation-rows'
import { personTable } from '~/domain/imports/check-person-rows'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'

const tables: Readonly<Record<string, readonly string[]>> = {
  'activities.csv': activityTable.columns,
  'organisations.csv': organisationTable.columns,
  'people.csv': personTable.columns,
}

/** A file with the header alone, with the mark by which spreadsheets know UTF-8. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  const file = args.params['file'] ?? ''
  const columns = Object.hasOwn(tables, file) ? tables[file] : undefined
  if (!columns) throw notFound()
  return new Response(`\ufeff${columns.join(',')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
    },
  })
}
