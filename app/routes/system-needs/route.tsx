import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeNeed } from '~/components/needs/describe-need'
import { describeOffer } from '~/components/needs/describe-offer'
import type { NeedAndOffer } from '~/domain/development/compare-needs-and-offers'
import type { KnownNeed } from '~/domain/development/gather-needs'
import { scaleKey } from '~/domain/development/scale-key'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readSystemNeeds } from '~/use-cases/read-system-needs'
import { type Gap, type NeedRow, SystemNeedsPage } from './system-needs-page'

export const handle: PageHandle = {
  title: (page: { ics: { name: string } }) => `Needs and offers of ${page.ics.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readSystemNeeds(deps, actor, args.params['ics'] ?? '')
  if (!found) throw notFound()
  const { ics, compared } = found
  const titles = [...new Set(compared.all.map(({ questionnaireTitle }) => questionnaireTitle))].sort()
  return {
    ics,
    isAnythingKnown: compared.all.some(({ mean, demand }) => mean !== null || demand !== null),
    neededAndOffered: compared.neededAndOffered.map(toGap),
    neededNotOffered: compared.neededNotOffered.map(toGap),
    offeredNotTakenUp: compared.offeredNotTakenUp.map(toGap),
    tables: titles.map((title) => ({
      title,
      rows: compared.all.filter(({ questionnaireTitle }) => questionnaireTitle === title).map(toRow),
    })),
  }
}

type Compared = NeedAndOffer<KnownNeed>

function toGap(row: Compared): Gap {
  const { title, questionnaireTitle } = row
  return { key: scaleKey(row), title, questionnaireTitle, offer: describeOffer(row) }
}

function toRow(row: Compared): NeedRow {
  return {
    ...{ id: row.scale, title: row.title, isNeeded: row.isNeeded, ...describeNeed(row) },
    ...{ activities: row.activities, sessions: row.sessions },
    places: row.places === 0 ? '' : `${row.placesTaken} of ${row.places}`,
  }
}

export default function SystemNeedsRoute() {
  return <SystemNeedsPage {...useLoaderData<typeof loader>()} />
}
