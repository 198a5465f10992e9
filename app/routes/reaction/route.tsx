import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pathOfStep } from '~/components/cohort/path-of-step'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { findNextStep } from '~/use-cases/find-next-step'
import { readReaction, sayReaction } from '~/use-cases/say-reaction'
import { ReactionPage } from './reaction-page'

export const handle: PageHandle = { title: 'What you think of the programme' }

function askedBy({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  return { cohortId: params['cohort'] ?? '', waveId: params['wave'] ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = askedBy(args)
  const page = await readReaction(deps, actor, asked)
  if (!page) throw notFound()
  const { reaction, ...rest } = page
  return {
    ...rest,
    cohortId: asked.cohortId,
    given: {
      usefulness: String(reaction?.usefulness ?? ''),
      relevance: String(reaction?.relevance ?? ''),
      whatToChange: reaction?.whatToChange ?? '',
      mayBeShown: reaction?.mayBeShown ?? false,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = askedBy(args)
  const form = await readForm(args.request)
  const raw = {
    usefulness: form.get('usefulness') ?? '',
    relevance: form.get('relevance') ?? '',
    whatToChange: form.get('whatToChange') ?? '',
    mayBeShown: form.get('mayBeShown') === 'yes',
  }
  const said = await sayReaction(deps, actor, { ...asked, raw })
  if (said === 'not-found') throw notFound()
  if (said === 'not-open') return redirect(`/taking-part/${asked.cohortId}?closed`)
  if (!said.ok) return data({ errors: said.errors, given: raw }, { status: 400 })
  const next = await findNextStep(deps, actor, { ...asked, done: [] })
  return redirect(pathOfStep(next.kind === 'react' ? { kind: 'none', isLate: false } : next, asked, 'done'))
}

export default function ReactionRoute() {
  return <ReactionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
