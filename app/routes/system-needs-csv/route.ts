import type { LoaderFunctionArgs } from '@remix-run/node'
import { describeNeed } from '~/components/needs/describe-need'
import { downloadHeaders } from '~/http/download-headers.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { writeCsv } from '~/http/write-csv.server'
import { exportSystemNeeds } from '~/use-cases/read-system-needs'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await exportSystemNeeds(deps, actor, args.params['ics'] ?? '')
  if (!found) throw notFound()
  const rows = found.compared.all.map((row) => {
    const { whole, teams, demand } = describeNeed(row)
    return {
      ...{ ics: found.ics.name, questionnaire: row.questionnaireTitle, scale: row.title },
      ...{ needed: row.isNeeded ? 'yes' : 'not known', mean_of_ics: whole, teams_under_3_5: teams },
      ...{ looked_for_in_vain: demand, activities: row.activities, sessions: row.sessions },
      ...{ places: row.places, places_taken: row.placesTaken },
    }
  })
  const csv = writeCsv(rows)
  const file = {
    questionnaire: `needs-${found.ics.id}`,
    startedAt: deps.now().toISOString(),
    submittedAt: null,
  }
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', file, 'csv') })
}
