import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { formatShortDate } from '~/components/page-layout/date-text'
import { ReportArticle } from '~/components/profile/report-article'
import { textsOfReport } from '~/domain/profile/texts-of-report'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readMemberProfile } from '~/use-cases/read-member-profile'

export const handle: PageHandle = {
  title: ({ owner, teamName }: { owner: string; teamName: string }) => `Profile of ${owner} in ${teamName}`,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const { round: roundId = '', assessment: assessmentId = '' } = args.params
  const shown = await readMemberProfile(deps, actor, { roundId, assessmentId })
  if (!shown) throw notFound()
  const terms = findTermsIn(deps.library.glossary, textsOfReport(shown.report))
  return { ...shown, roundId, sources: deps.library.sources, terms }
}

export default function MemberProfile() {
  const { owner, teamName, roundId, report, sources, terms } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="nhsuk-inset-text app-breakable">
        <p>
          <strong>{owner}</strong> shares this profile with the members of {teamName} as long as all of you
          share yours. Where it says “you”, it means them. It is theirs: don’t pass it on, and don’t use it to
          judge them. <Link to={`/rounds/${roundId}/sharing`}>Back to all profiles</Link>
        </p>
      </div>
      <ReportArticle
        report={report}
        sources={sources}
        terms={terms}
        ownLabel={formatShortDate(report.submittedAt ?? '')}
      />
    </>
  )
}
