import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { readFacilitation } from '~/use-cases/read-facilitation'
import { EndPage } from './end-page'
import { HandOut } from './hand-out'
import { saveStep } from './save-step.server'
import { StepPage } from './step-page'

export const handle: PageHandle = {
  title: ({ teamName, at }: { teamName: string; at: Readonly<{ title: string }> }) =>
    `${at.title}: facilitating ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const facilitation = await readFacilitation(deps, actor, args.params['round'] ?? '')
  if (!facilitation) throw notFound()
  const { round, teamName, isRecording, steps } = facilitation
  const asked = args.params['step'] ?? ''
  const step = steps.find(({ position }) => String(position) === asked)
  if (!step && asked !== 'end' && asked !== 'hand-out') throw notFound()
  return {
    roundId: round.id,
    kind: round.kind,
    state: round.state,
    teamName,
    isRecording,
    list: steps.map(({ position, scale, note, recorded }) => ({
      position,
      title: scale.title,
      isDone: recorded !== null || (note !== null && note.text !== ''),
    })),
    at: step
      ? { kind: 'step' as const, title: scaleTitle(step), step }
      : asked === 'end'
        ? { kind: 'end' as const, title: 'The end' }
        : { kind: 'hand-out' as const, title: 'Hand-out', steps },
    isSaved: new URL(args.request.url).searchParams.has('saved'),
  }
}

const scaleTitle = ({ position, scale }: Readonly<{ position: number; scale: { title: string } }>) =>
  `${position}. ${scale.title}`

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const facilitation = await readFacilitation(deps, actor, args.params['round'] ?? '')
  const step = facilitation?.steps.find(({ position }) => String(position) === args.params['step'])
  if (!facilitation || !step) throw notFound()
  return saveStep(deps, actor, facilitation, step, await readForm(args.request))
}

export default function Facilitate() {
  const { at, ...page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  if (at.kind === 'end') return <EndPage {...page} />
  if (at.kind === 'hand-out') return <HandOut {...page} steps={at.steps} />
  return <StepPage {...page} step={at.step} refused={refused} />
}
