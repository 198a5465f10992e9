import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describeAskable } from '~/components/round/describe-askable'
import { parseRound, typeRound } from '~/components/round/parse-round'
import { RoundSetUpPage } from '~/components/round/round-set-up-page'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeDraft } from '~/use-cases/create-round'
import { listAskable } from '~/use-cases/list-askable'
import { readRound } from '~/use-cases/read-round'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Change the round: ${page.team.name}`,
}

async function readDraft(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readRound(deps, actor, args.params['round'] ?? '')
  if (!page?.mayRun) throw notFound()
  // What is confirmed already is taken back first; what has opened stays as it is.
  if (page.round.state !== 'draft') throw redirect(`/rounds/${page.round.id}`)
  return { deps, actor, page }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, page } = await readDraft(args)
  return {
    team: page.team,
    typed: typeRound(page.round),
    offered: listAskable(deps).map(describeAskable),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, page } = await readDraft(args)
  const roundId = page.round.id
  const parsed = parseRound(await readForm(args.request), listAskable(deps))
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const saved = await changeDraft(deps, actor, { roundId, settings: parsed.settings })
  if (saved.ok) return redirect(`/rounds/${roundId}`)
  if (saved.reason === 'not-draft') return redirect(`/rounds/${roundId}`)
  if (saved.reason !== 'refused') throw notFound()
  return data({ errors: saved.errors, typed: parsed.typed }, { status: 400 })
}

export default function EditRound() {
  const { team, typed, offered } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <RoundSetUpPage
      team={team}
      heading="Change the round"
      typed={refused?.typed ?? typed}
      errors={refused?.errors ?? {}}
      offered={offered}
      submit="Save and preview"
    />
  )
}
