import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readOwnChange } from '~/use-cases/read-own-change'
import { OwnChangePage } from './own-change-page'

export const handle: PageHandle = {
  title: ({ cohort }: { cohort: { programme: string } }) => `My own change in ${cohort.programme}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readOwnChange(deps, actor, args.params['cohort'] ?? '')
  if (!page) throw notFound()
  return page
}

export default function OwnChangeRoute() {
  return <OwnChangePage {...useLoaderData<typeof loader>()} />
}
