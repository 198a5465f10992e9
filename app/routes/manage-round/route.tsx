import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import type { Round } from '~/domain/round/round'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { changeOpenRound } from '~/use-cases/change-open-round'
import { closeRound } from '~/use-cases/close-round'
import { readRound } from '~/use-cases/read-round'
import { ManageRoundPage } from './manage-round-page'

export const handle: PageHandle = {
  title: (page: { team: { name: string } }) => `Look after the round: ${page.team.name}`,
}

const isUnderWay = ({ state }: Round) => state === 'scheduled' || state === 'open'

async function readManaged(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readRound(deps, actor, args.params['round'] ?? '')
  if (!page?.mayRun) throw notFound()
  // It may have ended while somebody looked at it.
  if (!isUnderWay(page.round)) throw redirect(`/rounds/${page.round.id}`)
  return { deps, actor, page }
}

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await readManaged(args)
  return { round: page.round, team: page.team }
}

const nothingTyped = { day: '', month: '', year: '' }
const refusal = (errors: Readonly<Record<string, string>>, typed = nothingTyped) =>
  data({ errors, typed }, { status: 400 })

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, page } = await readManaged(args)
  const roundId = page.round.id
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
  return redirect(`/rounds/${roundId}/manage`)
}

export default function ManageRound() {
  return (
    <ManageRoundPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
