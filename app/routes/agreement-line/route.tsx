import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startingTexts } from '~/domain/round/starting-texts'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { nameActivities } from '~/use-cases/name-activities'
import { readAgreementLine } from '~/use-cases/read-agreement-line'
import { todayOf } from '~/use-cases/today-of'
import { actOnLine } from './act-on-line.server'
import { LinePage, lineHeadings } from './line-page'

export const handle: PageHandle = {
  title: ({ doing }: { doing: keyof typeof lineHeadings }) => lineHeadings[doing],
}

const ID = /^[0-9a-f-]{36}$/

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const { round: roundId = '', line: lineId = '' } = args.params
  const read = await readAgreementLine(deps, actor, { roundId, lineId })
  if (!read || (lineId !== 'new' && !ID.test(lineId))) throw notFound()
  const { search, searchParams } = new URL(args.request.url)
  // Its own id from the start: sent twice, it is written once.
  if (lineId === 'new') throw redirect(`/rounds/${roundId}/agreement/lines/${deps.newId()}${search}`)
  const { line, teamName } = read
  const asked = searchParams.has('remove') ? 'remove' : searchParams.has('done') ? 'done' : 'change'
  const activityId = line ? line.activityId : searchParams.get('activity')
  const title =
    activityId === null ? undefined : (await nameActivities(deps, actor, [activityId]))[activityId]
  const activity = activityId !== null && title !== undefined ? { id: activityId, title } : null
  const from =
    startingTexts.find(({ id }) => id === searchParams.get('from')) ??
    (activity && { kind: 'start' as const, text: activity.title })
  if (!line && asked !== 'change') throw notFound()
  const doing: keyof typeof lineHeadings = line ? asked : 'add'
  return { roundId, teamName, line, doing, from, activity, today: todayOf(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const line = { roundId: args.params['round'] ?? '', lineId: args.params['line'] ?? '' }
  if (!ID.test(line.lineId) || !(await readAgreementLine(deps, actor, line))) throw notFound()
  return actOnLine(deps, actor, line, await readForm(args.request))
}

export default function AgreementLineRoute() {
  return <LinePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
