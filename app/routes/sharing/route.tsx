import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { chooseSharing } from '~/use-cases/choose-sharing'
import { readSharing } from '~/use-cases/read-sharing'
import { SharingPage } from './sharing-page'

export const handle: PageHandle = {
  title: ({ teamName }: { teamName: string }) => `Open sharing in ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const sharing = await readSharing(deps, actor, args.params['round'] ?? '')
  if (!sharing) throw notFound()
  const { round, ...page } = sharing
  return { ...page, roundId: round.id, opensOn: round.opensOn }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  if (!(await readSharing(deps, actor, roundId))?.own) throw notFound()
  const choice = (await readForm(args.request)).get('choice') ?? ''
  if (choice !== 'yes' && choice !== 'no') {
    return data({ errors: { choice: 'Choose whether the others may see your profile' } }, { status: 400 })
  }
  const result = await chooseSharing(deps, actor, { roundId, isOpen: choice === 'yes' })
  if (result === 'not-found') throw notFound()
  if (result === 'not-yet') {
    const errors = { choice: 'You have no submitted profile in this round yet that could be shown' }
    return data({ errors }, { status: 409 })
  }
  return redirect(`/rounds/${roundId}/sharing`)
}

export default function SharingRoute() {
  return (
    <SharingPage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors ?? {}} />
  )
}
