import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { GuideList } from '~/components/guide/guide-list'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readGuidesOfSystem } from '~/use-cases/read-guide'

export const handle: PageHandle = { title: ({ ics }: { ics: { name: string } }) => `Guides for ${ics.name}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readGuidesOfSystem(deps, actor, args.params['ics'] ?? '')
  if (!page) throw notFound()
  return page
}

export default function SystemGuides() {
  const { ics, own, offered } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">
        <Link to={`/systems/${ics.id}`}>{ics.name}</Link>
      </p>
      <h1>Templates, guidance and programme designs</h1>
      <h2>Your own copies</h2>
      {own.length === 0 && <p>None yet. Open what an academy offers to make a copy, which you can change.</p>}
      <GuideList guides={own} />
      <h2>Offered by your academies</h2>
      {offered.length === 0 && <p>No leadership academy that works with {ics.name} offers any yet.</p>}
      <GuideList guides={offered} isOffered />
    </div>
  )
}
