import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startingTexts } from '~/domain/round/starting-texts'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readAgreement } from '~/use-cases/read-agreement'
import { signAgreement } from '~/use-cases/sign-agreement'
import { AgreementPage } from './agreement-page'

export const handle: PageHandle = {
  title: ({ teamName }: { teamName: string }) => `Working agreement of ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const agreement = await readAgreement(deps, actor, args.params['round'] ?? '')
  if (!agreement) throw notFound()
  const { round, ...shown } = agreement
  return {
    ...shown,
    roundId: round.id,
    opensOn: round.opensOn,
    startingTexts: agreement.mayChange ? startingTexts : [],
    sources: deps.library.sources,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const form = await readForm(args.request)
  const seen = form.get('do') === 'take-back' ? null : (form.get('seen') ?? '')
  const result = await signAgreement(deps, actor, { roundId, seen })
  if (result === 'not-found') throw notFound()
  if (result === 'changed-meanwhile') {
    const sentence = 'The agreement has changed since you opened this page. Read it again before you sign'
    return data({ errors: { agreement: sentence } }, { status: 409 })
  }
  return redirect(`/rounds/${roundId}/agreement`)
}

export default function RoundAgreement() {
  return (
    <AgreementPage
      {...useLoaderData<typeof loader>()}
      errors={useActionData<typeof action>()?.errors ?? {}}
    />
  )
}
