import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { closeRound } from '~/use-cases/close-round'
import { readConsensus } from '~/use-cases/read-consensus'
import { ConsensusPage } from './consensus-page'

export const handle: PageHandle = {
  title: ({ teamName }: { teamName: string }) => `What we agreed: ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const consensus = await readConsensus(deps, actor, args.params['round'] ?? '')
  if (!consensus) throw notFound()
  const { round, ...page } = consensus
  return { ...page, roundId: round.id, opensOn: round.opensOn, isOpen: round.state === 'open' }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const consensus = await readConsensus(deps, actor, roundId)
  const form = await readForm(args.request)
  if (!consensus?.mayRun || form.get('do') !== 'close') throw notFound()
  // Closed meanwhile, by somebody else or by its last day, is closed as well.
  if ((await closeRound(deps, actor, roundId)) === 'not-found') throw notFound()
  return redirect(`/rounds/${roundId}/agreed`)
}

export default function ConsensusRoute() {
  return <ConsensusPage {...useLoaderData<typeof loader>()} />
}
