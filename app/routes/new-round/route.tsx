import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describeAskable } from '~/components/round/describe-askable'
import { newRound, parseRound } from '~/components/round/parse-round'
import { RoundSetUpPage } from '~/components/round/round-set-up-page'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { createRound } from '~/use-cases/create-round'
import { listAskable } from '~/use-cases/list-askable'
import { readRoundsOfTeam } from '~/use-cases/read-round'
import { readTeam } from '~/use-cases/read-team'
import { todayOf } from '~/use-cases/today-of'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Set up a round: ${page.team.name}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  const team = await readTeam(deps, actor, teamId)
  if (!team || !(await readRoundsOfTeam(deps, actor, teamId)).mayRun) throw notFound()
  return {
    team: { id: team.id, name: team.name },
    typed: newRound(todayOf(deps)),
    offered: listAskable(deps).map(describeAskable),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const teamId = args.params['team'] ?? ''
  if (!(await readRoundsOfTeam(deps, actor, teamId)).mayRun) throw notFound()
  const parsed = parseRound(await readForm(args.request), listAskable(deps))
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const saved = await createRound(deps, actor, { teamId, settings: parsed.settings })
  if (saved.ok) return redirect(`/rounds/${saved.roundId}`)
  if (saved.reason !== 'refused') throw notFound()
  return data({ errors: saved.errors, typed: parsed.typed }, { status: 400 })
}

export default function NewRound() {
  const { team, typed, offered } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <RoundSetUpPage
      team={team}
      heading="Set up a round"
      typed={refused?.typed ?? typed}
      errors={refused?.errors ?? {}}
      offered={offered}
      submit="Save and preview"
    />
  )
}
