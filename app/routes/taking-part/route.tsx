import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { listTakingPart } from '~/use-cases/read-taking-part'
import { TakingPartPage } from './taking-part-page'

export const handle: PageHandle = { title: 'Programmes that I take part in' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return { cohorts: await listTakingPart(deps, actor) }
}

export default function TakingPart() {
  return <TakingPartPage {...useLoaderData<typeof loader>()} />
}
