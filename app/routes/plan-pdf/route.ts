import type { LoaderFunctionArgs } from '@remix-run/node'
import { writePlanPdf } from '~/documents/plan-pdf.server'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { exportOwnPlan } from '~/use-cases/export-own-plan'
import { todayOf } from '~/use-cases/today-of'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const exported = await exportOwnPlan(deps, actor)
  if (!exported) throw notFound()
  const pdf = await writePlanPdf(exported, {
    createdAt: deps.now(),
    sources: deps.library.sources,
    origin: args.context.origin,
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="plan-${todayOf(deps)}.pdf"`,
    },
  })
}
