import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { HelpList } from '~/components/guide/help-list'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readHelpOfAcademy } from '~/use-cases/read-help'

export const handle: PageHandle = {
  title: ({ name }: { name: string }) => `Requests for help to ${name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['academy'] ?? ''
  const page = await readHelpOfAcademy(deps, actor, id)
  if (!page) throw notFound()
  return { ...page, id }
}

export default function AcademyHelp() {
  const { id, name, requests } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l app-breakable">
        <Link to={`/academies/${id}`}>{name}</Link>
      </p>
      <h1>Requests for help</h1>
      <p>
        What integrated care systems (ICSs) and teams asked you. You and whoever asked see it, nobody else.
      </p>
      {requests.length === 0 ? <p>None yet.</p> : <HelpList requests={requests} other="asker" />}
    </div>
  )
}
