import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { GuideList } from '~/components/guide/guide-list'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readGuidesOfAcademy } from '~/use-cases/read-guide'

export const handle: PageHandle = {
  title: ({ academy }: { academy: { name: string } }) => `Guides of ${academy.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readGuidesOfAcademy(deps, actor, args.params['academy'] ?? '')
  if (!page) throw notFound()
  return page
}

export default function AcademyGuides() {
  const { academy, guides } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">
        <Link to={`/academies/${academy.id}`}>{academy.name}</Link>
      </p>
      <h1>Guides for integrated care systems</h1>
      <p>
        Evaluation templates, guidance and programme designs. What you offer is seen by the leads of the
        integrated care systems (ICSs) that you work with. Each can take a copy and make it its own.
      </p>
      <h2>What there is</h2>
      {guides.length === 0 && <p>Nothing yet.</p>}
      <GuideList guides={guides} />
      <Link className="nhsuk-button" to={`/academies/${academy.id}/guides/new`}>
        Write a guide
      </Link>
    </div>
  )
}
