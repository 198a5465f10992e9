import type { LoaderFunctionArgs } from '@remix-run/node'
import { stringify } from 'csv-stringify/sync'
import { sayQuarter } from '~/domain/development/quarter-of'
import { downloadHeaders } from '~/http/download-headers.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
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
  const csv = stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' })
  const file = { questionnaire: 'offers', startedAt: deps.now().toISOString(), submittedAt: null }
  return new Response(csv, { headers: downloadHeaders('text/csv; charset=utf-8', file, 'csv') })
}
