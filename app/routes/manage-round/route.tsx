import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import type { Round } from '~/domain/round/round'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { changeOpenRound } from '~/use-cases/change-open-round'
import { closeRound } from '~/use-cases/close-round'
import { publishAgain } from '~/use-cases/publish-round'
import { readRound } from '~/use-cases/read-round'
import { readRoundResults } from '~/use-cases/read-round-results'
import { shareRound, sharedAudiences } from '~/use-cases/share-round'
import { ManageRoundPage } from './manage-round-page'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Look after the round: ${page.team.name}`,
}

const hasBegun = ({ state }: Round) => state === 'scheduled' || state === 'open' || state === 'closed'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readRound(deps, actor, args.params['round'] ?? '')
  if (!page?.mayRun || !hasBegun(page.round)) throw notFound()
  const { round, team } = page
  const results = await readRoundResults(deps, actor, round.id)
  return {
    round,
    team,
    audiences: sharedAudiences
      .filter((audience) => round.audience.includes(audience))
      .map((audience) => ({
        audience,
        sharedAt: results?.shares.find((share) => share.audience === audience)?.sharedAt ?? null,
      })),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

const nothingTyped = { day: '', month: '', year: '' }
const refusal = (
  errors: Readonly<Record<string, string>>,
  typed = nothingTyped,
  refused: readonly Readonly<{
    title: string
    rule: string
    says: string
    instead: readonly string[]
  }>[] = [],
) => data({ errors, typed, refused }, { status: 400 })

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const roundId = args.params['round'] ?? ''
  const page = await readRound(deps, actor, roundId)
  if (!page?.mayRun || !hasBegun(page.round)) throw notFound()
  const here = `/rounds/${roundId}/manage`
  const form = await readForm(args.request)
  const deed = form.get('do')
  if (deed === 'extend') {
    const typed = readTypedDay(form, 'closesOn')
    const closesOn = parseTypedDay(typed)
    if (!closesOn) return refusal({ closesOn: 'Enter the new last day, such as 14 4 2026' }, typed)
    const result = await changeOpenRound(deps, actor, { roundId, change: { kind: 'extend', closesOn } })
    if (result === 'not-found') throw notFound()
    if (result !== 'no-later') return redirect(`/rounds/${roundId}`)
    return refusal({ closesOn: 'The new last day must be later than the old one, and within a year' }, typed)
  }
  if (deed === 'close' || deed === 'cancel') {
    if (form.get(`confirm-${deed}`) !== 'yes') {
      return refusal({ [`confirm-${deed}`]: `Tick the box if you want to ${deed} this round` })
    }
    if (deed === 'close') await closeRound(deps, actor, roundId)
    else await changeOpenRound(deps, actor, { roundId, change: { kind: 'cancel' } })
    return redirect(`/rounds/${roundId}`)
  }
  if (deed === 'publish') {
    const result = await publishAgain(deps, actor, roundId)
    if (result.ok) return redirect(`${here}?done=published`)
    if (result.reason === 'unchanged') return redirect(`${here}?done=unchanged`)
    if (result.reason !== 'refused') throw notFound()
    const refused = result.refused.map(({ questionnaireTitle: title, ...why }) => ({ title, ...why }))
    return refusal({ publish: 'This can’t be published again: see why below' }, nothingTyped, refused)
  }
  const [, audience = ''] = /^share (.+)$/.exec(deed ?? '') ?? []
  if ((await shareRound(deps, actor, { roundId, audience })) !== 'shared') throw notFound()
  return redirect(`${here}?done=shared`)
}

export default function ManageRound() {
  return (
    <ManageRoundPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
