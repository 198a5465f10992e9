import { type LoaderFunctionArgs } from '@remix-run/node'
import { writeProfilePdf } from '~/documents/profile-pdf.server'
import { downloadHeaders } from '~/http/download-headers.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { redirect } from '~/http/redirect.server'
import { exportOwnProfile } from '~/use-cases/export-own-profile'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const assessmentId = args.params['assessment'] ?? ''
  const overlaid = new URL(args.request.url).searchParams.get('with')
  const result = await exportOwnProfile(deps, actor, assessmentId, overlaid)
  if (!result.ok && result.reason === 'not-submitted') throw redirect(`/assessments/${assessmentId}`)
  if (!result.ok) throw notFound()
  const { report, overlay } = result.profile
  const pdf = await writeProfilePdf(report, {
    createdAt: deps.now(),
    sources: deps.library.sources,
    origin: args.context.origin,
    overlay,
  })
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders(
      'application/pdf',
      {
        questionnaire: `${report.questionnaire.id}-profile`,
        startedAt: report.submittedAt ?? '',
        submittedAt: report.submittedAt,
      },
      'pdf',
    ),
  })
}
