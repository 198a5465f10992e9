import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pathOfStep } from '~/components/cohort/path-of-step'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { findNextStep } from '~/use-cases/find-next-step'
import { readLookingBack, saveLookingBack } from '~/use-cases/read-looking-back'
import { LookingBackPage } from './looking-back-page'

export const handle: PageHandle = { title: 'Looking back' }

function askedBy({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  return {
    cohortId: params['cohort'] ?? '',
    waveId: params['wave'] ?? '',
    questionnaireId: params['questionnaire'] ?? '',
  }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = askedBy(args)
  const page = await readLookingBack(deps, actor, asked)
  if (!page) throw notFound()
  if (!page.canAnswer) return redirect(`/taking-part/${asked.cohortId}?closed`)
  const { questionnaire, ratings, programme } = page
  return {
    programme,
    cohortId: asked.cohortId,
    title: questionnaire.title,
    scales: questionnaire.scales.map(({ id, title, definition, looksLike }) => ({
      ...{ id, title, definition, looksLike },
    })),
    ratings: Object.fromEntries(
      ratings.map(({ scaleId, now, then }) => [scaleId, { now: String(now), then: String(then) }]),
    ),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const asked = askedBy(args)
  const page = await readLookingBack(deps, actor, asked)
  if (!page) throw notFound()
  const form = await readForm(args.request)
  const raw = Object.fromEntries(
    page.questionnaire.scales.map(({ id }) => [
      id,
      { now: form.get(`now-${id}`) ?? '', then: form.get(`then-${id}`) ?? '' },
    ]),
  )
  const saved = await saveLookingBack(deps, actor, { ...asked, raw })
  if (saved === 'not-found') throw notFound()
  if (saved === 'not-open') return redirect(`/taking-part/${asked.cohortId}?closed`)
  if (!saved.ok) {
    const errors = saved.problems.map(({ scaleId, moment, sentence }) => [`${moment}-${scaleId}`, sentence])
    return data(
      { errors: Object.fromEntries(errors) as Record<string, string>, ratings: raw },
      { status: 400 },
    )
  }
  const next = await findNextStep(deps, actor, { ...asked, done: [asked.questionnaireId] })
  return redirect(pathOfStep(next, asked, 'done'))
}

export default function LookingBack() {
  return (
    <LookingBackPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
