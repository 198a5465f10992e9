import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { estimateMinutes } from '~/domain/questionnaire/estimate-minutes'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { beginForWave, countInWave, withdrawFromWave } from '~/use-cases/begin-for-wave'
import { chooseBeingCounted } from '~/use-cases/choose-being-counted'
import { needsConsent } from '~/use-cases/needs-consent'
import { readTakingPart } from '~/use-cases/read-taking-part'
import { CohortPage } from './cohort-page'

export const handle: PageHandle = {
  title: ({ cohort }: { cohort: { programme: string } }) => `Taking part in ${cohort.programme}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readTakingPart(deps, actor, args.params['cohort'] ?? '')
  if (!page) throw notFound()
  const asked = new URL(args.request.url).searchParams
  return {
    ...page,
    waves: page.waves.map(({ due, ...own }) => ({
      ...own,
      due: due.map(({ questionnaire, ...one }) => ({
        ...one,
        ...{ id: questionnaire.id, title: questionnaire.title, about: questionnaire.about },
        minutes: estimateMinutes(questionnaire),
      })),
    })),
    asksConsent: page.takesPart && (await needsConsent(deps, actor)),
    notice:
      (['submitted', 'late', 'closed', 'done', 'chosen'] as const).find((name) => asked.has(name)) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const cohortId = args.params['cohort'] ?? ''
  const page = await readTakingPart(deps, actor, cohortId)
  if (!page) throw notFound()
  const here = `/taking-part/${cohortId}`
  const form = await readForm(args.request)
  const [deed, first = '', second = ''] = (form.get('do') ?? '').split(' ')
  if (deed === 'be-counted' || deed === 'not-counted') {
    if (!(await chooseBeingCounted(deps, actor, { cohortId, isCounted: deed === 'be-counted' })))
      throw notFound()
    return redirect(`${here}?chosen`)
  }
  if (!page.waves.some(({ wave }) => wave.id === first)) return redirect(here)
  if (deed === 'withdraw') {
    await withdrawFromWave(deps, actor, { waveId: first, assessmentId: second })
    return redirect(here)
  }
  if (deed === 'count') {
    const counted = await countInWave(deps, actor, { waveId: first, assessmentId: second })
    if (counted === 'not-found') throw notFound()
    return redirect(counted === 'not-open' ? `${here}?closed` : here)
  }
  if (deed !== 'begin') return redirect(here)
  const agrees = form.get('consent') === 'yes'
  const begun = await beginForWave(deps, actor, { waveId: first, questionnaireId: second, agrees })
  if (begun.ok) return redirect(`/assessments/${begun.assessmentId}`)
  if (begun.reason === 'not-found') throw notFound()
  if (begun.reason === 'not-open') return redirect(`${here}?closed`)
  const consent = 'Tick the box if you agree. Without it nothing can be kept, and so nothing be answered'
  return data({ errors: { consent }, agrees }, { status: 400 })
}

export default function TakingPartInCohort() {
  return <CohortPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
