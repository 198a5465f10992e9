import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ReportArticle } from '~/components/profile/report-article'
import type { PageHandle } from '~/http/page-title'
import { readSampleProfile } from '~/use-cases/read-sample-profile'

export const handle: PageHandle = { title: 'A sample profile' }

export function loader({ context }: LoaderFunctionArgs) {
  return { report: readSampleProfile(context.deps.library), sources: context.deps.library.sources }
}

export default function SampleProfile() {
  const { report, sources } = useLoaderData<typeof loader>()
  return (
    <ReportArticle
      report={report}
      sources={sources}
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
