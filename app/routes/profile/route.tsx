import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate } from '~/components/page-layout/date-text'
import { compareProfiles } from '~/domain/profile/compare-profiles'
import { textsOfReport } from '~/domain/profile/texts-of-report'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readOwnProfile } from '~/use-cases/read-own-profile'
import { ProfilePage } from './profile-page'

export const handle: PageHandle = {
  title: (page: { report: { questionnaire: { title: string } } }) =>
    `Profile: ${page.report.questionnaire.title}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const result = await readOwnProfile(deps, actor, assessmentId)
  if (!result.ok && result.reason === 'not-submitted') throw redirect(`/assessments/${assessmentId}`)
  if (!result.ok) throw notFound()
  const { report, others, otherVersions } = result.profile
  const asked = new URL(args.request.url).searchParams.get('with')
  const other = others.find(({ id }) => id === asked)
  // Whichever the person opens, the change runs from the earlier to the later.
  const isEarlier = other && other.submittedAt < (report.submittedAt ?? '')
  const compared = other && {
    questionnaire: report.questionnaire,
    scales: withTitles(other.scores, report.scales),
  }
  const comparison =
    compared && (isEarlier ? compareProfiles(compared, report) : compareProfiles(report, compared))
  return {
    assessmentId,
    report,
    sources: deps.library.sources,
    terms: findTermsIn(deps.library.glossary, textsOfReport(report)),
    otherVersions,
    others: others.map(({ id, submittedAt }) => ({ id, label: formatDate(submittedAt) })),
    overlay:
      other && comparison?.ok
        ? {
            id: other.id,
            submittedAt: other.submittedAt,
            scores: other.scores.map(({ score }) => score),
            isEarlier: isEarlier === true,
            changes: comparison.changes,
          }
        : null,
  }
}

function withTitles(
  scores: readonly Readonly<{ id: string; score: number | null }>[],
  scales: readonly Readonly<{ id: string; title: string }>[],
) {
  return scores.map(({ id, score }) => ({
    id,
    score,
    title: scales.find((scale) => scale.id === id)?.title ?? id,
  }))
}

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} />
}
