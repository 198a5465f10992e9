import { type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { formatDate } from '~/components/page-layout/date-text'
import { useIsInBrowser } from '~/components/page-layout/use-is-in-browser'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { redirect } from '~/http/redirect.server'
import { readOwnProfile } from '~/use-cases/read-own-profile'

export const handle: PageHandle = {
  title: (page: { title: string }) => `Explore your profile: ${page.title}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const result = await readOwnProfile(deps, actor, assessmentId)
  if (!result.ok && result.reason === 'not-submitted') throw redirect(`/assessments/${assessmentId}`)
  if (!result.ok) throw notFound()
  const { report, scores, others } = result.profile
  if (report.scales.length === 0) throw redirect(`/assessments/${assessmentId}/profile`)
  const importance = report.scales.map((scale) => scale.importance?.value ?? null)
  const series = [
    { id: assessmentId, submittedAt: report.submittedAt ?? '', scores, importance },
    ...others.map((other) => ({ ...other, importance: undefined })),
  ].sort((one, other) => other.submittedAt.localeCompare(one.submittedAt))
  return {
    assessmentId,
    title: report.questionnaire.title,
    axes: report.scales.map(({ id, title }) => ({ id, label: title })),
    series: series.map((one) => ({
      id: one.id,
      label: formatDate(one.submittedAt),
      values: one.scores.map(({ score }) => score),
      ...(one.importance ? { importance: one.importance } : {}),
    })),
  }
}

// recharts draws nothing on the server and is large: it comes only here, and only in the browser.
const ExploreChart = lazy(async () => ({
  default: (await import('~/components/charts/explore-chart.client')).ExploreChart,
}))

export default function ExploreProfile() {
  const { assessmentId, title, axes, series } = useLoaderData<typeof loader>()
  const isInBrowser = useIsInBrowser()
  const waiting = <p>Drawing…</p>
  return (
    <>
      <p className="nhsuk-caption-l">{title}</p>
      <h1>Explore your profile</h1>
      <p>
        <Link to={`/assessments/${assessmentId}/profile`}>Back to the profile</Link>
      </p>
      <noscript>
        <p>Exploring needs JavaScript. The profile itself shows the same numbers without it.</p>
      </noscript>
      {isInBrowser ? (
        <Suspense fallback={waiting}>
          <ExploreChart title={title} axes={axes} series={series} />
        </Suspense>
      ) : null}
    </>
  )
}
