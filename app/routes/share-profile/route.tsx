import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { parseEmail } from '~/http/parse-email'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listOwnShares } from '~/use-cases/list-own-shares'
import { findOwnAssessment } from '~/use-cases/open-assessment'
import { shareProfile, SHARES_AT_MOST } from '~/use-cases/share-profile'
import { takeBackShare } from '~/use-cases/take-back-share'
import { periods, ShareProfilePage } from './share-profile-page'

export const handle: PageHandle = { title: 'Share this profile' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['assessment'] ?? ''
  const assessment = await findOwnAssessment(deps, actor, id)
  if (!assessment) throw notFound()
  if (assessment.submittedAt === null) throw redirect(`/assessments/${id}`)
  return {
    id,
    title: assessment.questionnaire.title,
    submittedAt: assessment.submittedAt,
    shares: await listOwnShares(deps, actor, id),
    isMailed: deps.signInMail?.via === 'outbox',
  }
}

const refusals = {
  self: 'That is your own address: enter somebody else’s',
  already: 'You share this profile with that address already',
  'too-many': `You share this profile with ${SHARES_AT_MOST} people, which is the most there can be. Take one back first`,
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const assessment = await findOwnAssessment(deps, actor, assessmentId)
  if (!assessment?.submittedAt) throw notFound()
  const form = await readForm(args.request)
  const here = `/assessments/${assessmentId}/share`
  const taken = form.get('take-back')
  if (taken !== null) {
    if (!(await takeBackShare(deps, actor, taken))) throw notFound()
    return redirect(here)
  }
  const typed = {
    email: (form.get('email') ?? '').slice(0, 320),
    days: form.get('days') ?? '',
    withPlan: form.get('with-plan') === 'yes',
  }
  const errors: Record<string, string> = {}
  const email = parseEmail(typed.email)
  if (!email.ok) errors['email'] = email.error.replace('your', 'their')
  const period = periods.find(({ value }) => value === typed.days)
  if (!period) errors['days'] = 'Choose for how long'
  if (!email.ok || !period) return data({ errors, typed }, { status: 400 })
  const result = await shareProfile(deps, actor, {
    assessmentId,
    email: email.email,
    days: Number(period.value),
    withPlan: typed.withPlan,
  })
  if (result.ok) return redirect(here)
  if (result.reason === 'not-found') throw notFound()
  return data({ errors: { email: refusals[result.reason] }, typed }, { status: 400 })
}

export default function ShareProfile() {
  return (
    <ShareProfilePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
  )
}
