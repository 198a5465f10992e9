import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound } from '~/http/not-found.server'
import { startSessionAt } from '~/http/start-session.server'
import { becomeDemonstrationPerson } from '~/use-cases/become-demonstration-person'

export function loader(): never {
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // In production this address doesn't exist.
  if (context.mode !== 'evaluation') throw notFound()
  const session = await becomeDemonstrationPerson(context.deps, params['person'] ?? '')
  if (!session) throw notFound()
  return startSessionAt('/assessments', session, { request, context })
}
