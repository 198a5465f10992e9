import { type AppLoadContext, redirect } from '@remix-run/node'
import type { Actor } from '../domain/access/can'
import type { Deps } from '../use-cases/deps'
import { findActor, type SignedInPerson } from '../use-cases/find-actor'
import { readSessionToken } from './session-cookie.server'

export type Visitor = Readonly<{ deps: Deps; actor: Actor; person: SignedInPerson | null }>
type Args = Readonly<{ request: Request; context: AppLoadContext }>

/** Who is asking. Every loader and action asks for itself: they run in parallel. */
export async function identify({ request, context }: Args): Promise<Visitor> {
  const token = await readSessionToken(request, context.secureCookie)
  return { deps: context.deps, ...(await findActor(context.deps, token)) }
}

/** The signed-in person; anyone else is sent to sign in and comes back to where they were. */
export async function requirePerson(args: Args): Promise<Visitor & Readonly<{ person: SignedInPerson }>> {
  const visitor = await identify(args)
  if (visitor.person) return { ...visitor, person: visitor.person }
  const { pathname, search } = new URL(args.request.url)
  const asked = new URLSearchParams({ 'return-to': pathname.replace(/\.data$/, '') + search })
  // A form that was sent too late: its page can be opened again, but what it held is lost, and we say so.
  if (args.request.method !== 'GET') asked.set('not-saved', '')
  throw redirect(`/sign-in?${asked.toString()}`)
}
