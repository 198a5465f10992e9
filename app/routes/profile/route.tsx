import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate } from '~/components/page-layout/date-text'
import type { ProfileReport } from '~/domain/profile/profile-report'
import { textsOfReport } from '~/domain/profile/texts-of-report'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { readGoalsThenAndNow } from '~/use-cases/read-goals-then-and-now'
import { readOwnProfile } from '~/use-cases/read-own-profile'
import { ProfilePage } from './profile-page'

export const handle: PageHandle = {
  title: ({ report }: { report: ProfileReport }) =>
    report.scales.length > 0 ? `Profile: ${report.questionnaire.title}` : report.words.heading,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const overlaid = new URL(args.request.url).searchParams.get('with')
  const result = await readOwnProfile(deps, actor, assessmentId, overlaid)
  if (!result.ok && result.reason === 'not-submitted') throw redirect(`/assessments/${assessmentId}`)
  if (!result.ok) throw notFound()
  const { report, others, otherVersions, overlay } = result.profile
  const { questionnaire, submittedAt } = report
  const goals = await readGoalsThenAndNow(deps, actor, { questionnaire: questionnaire.id, submittedAt })
  return {
    assessmentId,
    report,
    sources: deps.library.sources,
    terms: findTermsIn(deps.library.glossary, textsOfReport(report)),
    otherVersions,
    others: others.map(({ id, submittedAt }) => ({ id, label: formatDate(submittedAt) })),
    overlay,
    goals,
  }
}

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} />
}
