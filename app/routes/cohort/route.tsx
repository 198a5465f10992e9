import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sayDetectable, sayProspect } from '~/components/cohort/say-prospect'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readCohort } from '~/use-cases/read-cohort'
import { CohortPage } from './cohort-page'

export const handle: PageHandle = {
  title: ({ cohort, programme }: { cohort: { name: string }; programme: { name: string } }) =>
    `${cohort.name}: ${programme.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const typed = new URL(args.request.url).searchParams.get('expected') ?? ''
  const expected = /^\d{1,4}$/.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : null
  const page = await readCohort(deps, actor, { cohortId: args.params['cohort'] ?? '', expected })
  if (!page) throw notFound()
  return {
    ...page,
    prospects: page.prospects.map((prospect) => ({
      pairs: prospect.pairs,
      leavers: prospect.leavers,
      published: sayProspect(prospect),
      detectable: sayDetectable(prospect),
    })),
    refusedExpected: typed !== '' && expected === null ? typed.slice(0, 20) : null,
  }
}

export default function CohortRoute() {
  return <CohortPage {...useLoaderData<typeof loader>()} />
}
