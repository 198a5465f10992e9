import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ReportArticle } from '~/components/profile/report-article'
import { textsOfReport } from '~/domain/profile/texts-of-report'
import { findTermsIn } from '~/domain/questionnaire/find-terms-in'
import type { PageHandle } from '~/http/page-title'
import { readSampleProfile } from '~/use-cases/read-sample-profile'

export const handle: PageHandle = { title: 'A sample profile' }

export function loader({ context }: LoaderFunctionArgs) {
  const { library } = context.deps
  const report = readSampleProfile(library)
  return { report, sources: library.sources, terms: findTermsIn(library.glossary, textsOfReport(report)) }
}

export default function SampleProfile() {
  const { report, sources, terms } = useLoaderData<typeof loader>()
  return (
    <ReportArticle
      report={report}
      sources={sources}
      terms={terms}
      ownLabel="Sample"
      actions={
        <div className="nhsuk-inset-text app-no-print">
          <span className="nhsuk-u-visually-hidden">Information: </span>
          <p>
            Made from made-up answers, scored the way yours would be.{' '}
            <Link to="/questionnaires/system-leadership">See the questionnaire</Link>.
          </p>
        </div>
      }
    />
  )
}
