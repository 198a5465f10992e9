import { type AppLoadContext, data } from '@remix-run/node'
import type { Actor } from '../domain/access/can'
import type { Deps } from '../use-cases/deps'
import { findActor, type SignedInPerson } from '../use-cases/find-actor'
import type { LateForm } from './late-form'
import { readSessionToken } from './session-cookie.server'
import { redirect } from './redirect.server'

export type Visitor = Readonly<{ deps: Deps; actor: Actor; person: SignedInPerson | null }>
type Args = Readonly<{ request: Request; context: AppLoadContext }>

/** Who is asking. Every loader and action asks for itself: they run in parallel. */
export async function identify({ request, context }: Args): Promise<Visitor> {
  const token = await readSessionToken(request.headers.get('Cookie'), context.secureCookie)
  return { deps: context.deps, ...(await findActor(context.deps, token)) }
}

/**
 * The signed-in person; anyone else is sent to sign in and comes back to where they were. A form that comes
 * too late is given back with all it held, to be sent again.
 */
export async function requirePerson(args: Args): Promise<Visitor & Readonly<{ person: SignedInPerson }>> {
  const visitor = await identify(args)
  if (visitor.person) return { ...visitor, person: visitor.person }
  const { pathname, search } = new URL(args.request.url)
  const path = pathname.replace(/\.data$/, '') + withoutFrameworkParts(search)
  if (args.request.method !== 'GET') throw data(await keepForm(args.request, path), { status: 401 })
  throw redirect(`/sign-in?${new URLSearchParams({ 'return-to': path }).toString()}`)
}

/** More than this isn't carried back and forth. */
const LONGEST = 200_000

async function keepForm(request: Request, path: string): Promise<LateForm> {
  const type = request.headers.get('Content-Type') ?? ''
  const body = type.startsWith('application/x-www-form-urlencoded') ? await request.text() : null
  const fields = body !== null && body.length <= LONGEST ? [...new URLSearchParams(body)] : null
  return { isLateForm: true, why: 'signed-out', path, fields }
}

/** What the framework adds to say which of a page's parts it wants. */
function withoutFrameworkParts(search: string): string {
  const asked = new URLSearchParams(search)
  asked.delete('_routes')
  const rest = asked.toString()
  return rest === '' ? '' : `?${rest}`
}
