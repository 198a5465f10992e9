import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { notFound } from '~/http/not-found.server'
import { readSessionToken, writeSessionCookie } from '~/http/session-cookie.server'
import { becomeDemonstrationPerson } from '~/use-cases/become-demonstration-person'
import { endSession } from '~/use-cases/find-actor'

export function loader(): never {
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // In production this address doesn't exist.
  if (context.mode !== 'evaluation') throw notFound()
  const session = await becomeDemonstrationPerson(context.deps, params['person'] ?? '')
  if (!session) throw notFound()
  const before = await readSessionToken(request, context.secureCookie)
  if (before) await endSession(context.deps, before)
  return redirect('/assessments', {
    headers: {
      'Set-Cookie': await writeSessionCookie(session.sessionToken, session.expires, context.secureCookie),
    },
  })
}
