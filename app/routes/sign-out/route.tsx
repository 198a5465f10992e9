import { type ActionFunctionArgs } from '@remix-run/node'
import { notFound } from '~/http/not-found.server'
import { redirect } from '~/http/redirect.server'
import { clearSessionCookie, readSessionToken } from '~/http/session-cookie.server'
import { endSession } from '~/use-cases/find-actor'

export function loader(): never {
  throw notFound()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = await readSessionToken(request.headers.get('Cookie'), context.secureCookie)
  if (token) await endSession(context.deps, token)
  return redirect('/', { headers: { 'Set-Cookie': await clearSessionCookie(context.secureCookie) } })
}
