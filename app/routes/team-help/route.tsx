import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskerHelpPage } from '~/components/guide/asker-help-page'
import type { PageHandle } from '~/http/page-title'
import { ask, loadHelp } from '../system-help/asked-of.server'

export const handle: PageHandle = {
  title: ({ name }: { name: string }) => `Help from an academy: ${name}`,
}

const askerOf = ({ params }: LoaderFunctionArgs) => ({ kind: 'team', id: params['team'] ?? '' }) as const

export async function loader(args: LoaderFunctionArgs) {
  const asker = askerOf(args)
  return { ...(await loadHelp(args, asker)).page, back: `/teams/${asker.id}` }
}

export async function action(args: ActionFunctionArgs) {
  return ask(args, askerOf(args))
}

export default function TeamHelp() {
  return (
    <AskerHelpPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
