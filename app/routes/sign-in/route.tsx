import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { identify } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { safePath } from '~/http/safe-path'
import { listWaysIn } from '~/use-cases/list-ways-in'
import { requestSignIn } from '~/use-cases/request-sign-in'
import { parseEmail } from '~/http/parse-email'
import { redirect } from '~/http/redirect.server'
import { SignInPage } from './sign-in-page'

export const handle: PageHandle = { title: 'Sign in' }

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams
  const returnTo = safePath(asked.get('return-to'))
  const { person } = await identify(args)
  if (person) throw redirect(returnTo)
  const { deps } = args.context
  return { returnTo, waysIn: listWaysIn(deps), minutes: deps.sessionLimits.signInMinutes }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const returnTo = safePath(form.get('return-to'))
  const typed = form.get('email') ?? ''
  const refuse = (error: string, status: number) => data({ error, email: typed.slice(0, 320) }, { status })

  const parsed = parseEmail(typed)
  if (!parsed.ok) return refuse(parsed.error, 400)
  const allowed = await context.rateLimits.allowSignIn({
    clientAddress: context.clientAddress,
    email: parsed.email,
  })
  if (!allowed) return refuse('You have asked for too many links. Wait 15 minutes, then try again.', 429)
  const result = await requestSignIn(context.deps, { email: parsed.email, returnTo })
  if (!result.ok)
    return refuse('This site is not set up to send e-mail, so it can’t let you in this way.', 503)
  return redirect(`/sign-in/requests/${result.requestId}`)
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}
