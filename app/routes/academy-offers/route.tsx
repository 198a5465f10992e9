import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeOffer } from '~/components/needs/describe-offer'
import type { ScaleIn, SystemOffer } from '~/domain/development/compare-systems'
import { sayQuarter } from '~/domain/development/quarter-of'
import { scaleKey } from '~/domain/development/scale-key'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readAcademyOffers } from '~/use-cases/read-academy-offers'
import { AcademyOffersPage, type Named } from './academy-offers-page'

export const handle: PageHandle = {
  title: (page: { academy: { name: string } }) => `Offers across ${page.academy.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readAcademyOffers(deps, actor, args.params['academy'] ?? '')
  if (!found) throw notFound()
  const { academy, compared } = found
  const titles = [...new Set(compared.scales.map(({ questionnaireTitle }) => questionnaireTitle))].sort()
  return {
    academy,
    forums: found.forums,
    toChoose: found.toChoose,
    systems: compared.systems,
    lookedFor: compared.lookedFor.map(toNamed),
    missing: compared.missing.map(toNamed),
    shared: compared.shared.map(toNamed),
    doubled: compared.doubled.map(({ title, names }) => ({ key: title, title, names })),
    tables: titles.map((title) => ({
      title,
      rows: compared.scales
        .filter(({ questionnaireTitle }) => questionnaireTitle === title)
        .map((row) => ({ id: row.scale, title: row.title, cells: row.systems.map(describeCell) })),
    })),
  }
}

function toNamed(row: ScaleIn): Named {
  return { key: scaleKey(row), title: `${row.title} (${row.questionnaireTitle})`, names: row.names }
}

function describeCell(offer: SystemOffer): string {
  const said = describeOffer(offer)
  if (offer.demand === null || offer.demandQuarter === null) return said
  return `${said}; ${offer.demand} people looked in vain, ${sayQuarter(offer.demandQuarter)}`
}

export default function AcademyOffersRoute() {
  return <AcademyOffersPage {...useLoaderData<typeof loader>()} />
}
