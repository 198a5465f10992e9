import type { LoaderFunctionArgs } from '@remix-run/node'
import { sayQuarter } from '~/domain/development/quarter-of'
import { downloadHeaders } from '~/http/download-headers.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { writeCsv } from '~/http/write-csv.server'
import { exportAcademyOffers } from '~/use-cases/read-academy-offers'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await exportAcademyOffers(deps, actor, args.params['academy'] ?? '')
  if (!found) throw notFound()
  const nameOf = new Map(found.compared.systems.map(({ id, name }) => [id, name]))
  const rows = found.compared.scales.flatMap((scale) =>
    scale.systems.map(({ icsId, activities, sessions, places, placesTaken, demand, demandQuarter }) => ({
      ...{ questionnaire: scale.questionnaireTitle, scale: scale.title, ics: nameOf.get(icsId) },
      ...{ activities, sessions, places, places_taken: placesTaken },
      looked_for_in_vain: demand === null ? '' : `${demand}, ${sayQuarter(demandQuarter!)}`,
    })),
  )
  const csv = writeCsv(rows)
  const file = { questionnaire: 'offers', startedAt: deps.now().toISOString(), submittedAt: null }
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', file, 'csv') })
}
