import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadHeaders } from '~/http/download-headers.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { exportOwnAssessment } from '~/use-cases/export-own-assessment'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const exported = await exportOwnAssessment(deps, actor, args.params['assessment'] ?? '')
  if (!exported) throw notFound()
  return new Response(JSON.stringify(exported, null, 2), {
    headers: downloadHeaders('application/json; charset=utf-8', exported, 'json'),
  })
}
