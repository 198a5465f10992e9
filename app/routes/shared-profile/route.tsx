import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateText, formatShortDate } from '~/components/page-layout/date-text'
import { SharedPlan } from '~/components/plan/shared-plan'
import { ReportArticle } from '~/components/profile/report-article'
import { textsOfReport } from '~/domain/profile/texts-of-report'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readSharedProfile } from '~/use-cases/read-shared-profile'
import { todayOf } from '~/use-cases/today-of'

export const handle: PageHandle = { title: ({ owner }: { owner: string }) => `Profile shared by ${owner}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const shared = await readSharedProfile(deps, actor, args.params['share'] ?? '')
  if (!shared) throw notFound()
  const terms = findTermsIn(deps.library.glossary, textsOfReport(shared.report))
  return { ...shared, today: todayOf(deps), sources: deps.library.sources, terms }
}

export default function SharedProfile() {
  const { owner, expiresAt, report, plan, today, sources, terms } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="nhsuk-inset-text">
        <p>
          <strong>{owner}</strong> shares this profile with you until <DateText iso={expiresAt} />, and sees
          when you look at it. Where it says “you”, it means them. It is theirs: don’t pass it on, and don’t
          use it to judge them.
        </p>
      </div>
      <ReportArticle
        report={report}
        sources={sources}
        terms={terms}
        ownLabel={formatShortDate(report.submittedAt ?? '')}
      />
      {plan && <SharedPlan goals={plan} today={today} />}
    </>
  )
}
