import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { identify } from '~/http/identify.server'
import { readSessionToken } from '~/http/session-cookie.server'
import { findSessionEnd } from '~/use-cases/find-actor'

/** When whoever asks is signed out; asking changes nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = await readSessionToken(request.headers.get('Cookie'), context.secureCookie)
  return Response.json({ until: await findSessionEnd(context.deps, token) })
}

/** Stays signed in: being here is using the session. */
export async function action(args: ActionFunctionArgs) {
  const { person } = await identify(args)
  return Response.json({ until: person?.signedInUntil ?? null })
}
