import { type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { nameSession } from '../use-cases/name-session'
import { endSession } from '../use-cases/find-actor'
import { readSessionToken, writeSessionCookie } from './session-cookie.server'
import { redirect } from './redirect.server'

/** Goes on to a path with a new session's cookie; the session that the browser had before ends. */
export async function startSessionAt(
  path: string,
  session: Readonly<{ sessionToken: string; expires: Date }>,
  { request, context }: Readonly<{ request: Request; context: AppLoadContext }>,
): Promise<TypedResponse<never>> {
  const before = await readSessionToken(request.headers.get('Cookie'), context.secureCookie)
  if (before) await endSession(context.deps, before)
  await nameSession(context.deps, session.sessionToken, request.headers.get('User-Agent'))
  return redirect(path, {
    headers: {
      'Set-Cookie': await writeSessionCookie(session.sessionToken, session.expires, context.secureCookie),
    },
  })
}
