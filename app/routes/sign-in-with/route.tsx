import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderButtons } from '~/components/sign-in/provider-buttons'
import { ProviderProblemPage } from '~/components/sign-in/provider-problem-page'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { writeProviderCookie } from '~/http/provider-cookie.server'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { safePath } from '~/http/safe-path'
import { beginProviderSignIn } from '~/use-cases/begin-provider-sign-in'
import { listWaysIn } from '~/use-cases/list-ways-in'

export const handle: PageHandle = {
  title: (page: { provider: { name: string } }) => `Sign in with ${page.provider.name}`,
}

// Opening the page begins nothing: only its button does.
export function loader({ params, context }: LoaderFunctionArgs) {
  const { byEmail, providers } = listWaysIn(context.deps)
  const provider = providers.find(({ id }) => id === params['provider'])
  if (!provider) throw notFound()
  return { provider, byEmail }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const returnTo = safePath((await readForm(request)).get('return-to'))
  if (!(await context.rateLimits.allowProviderSignIn(context)))
    return data({ error: 'too-many', returnTo }, { status: 429 })
  const begun = await beginProviderSignIn(context.deps, {
    providerId: params['provider'] ?? '',
    returnTo,
    origin: context.origin,
  })
  if (begun.ok) {
    const cookie = await writeProviderCookie(begun.browserToken, begun.expires, context.secureCookie)
    return redirect(begun.address, { headers: { 'Set-Cookie': cookie } })
  }
  if (begun.reason === 'unknown') throw notFound()
  return data({ error: begun.reason, returnTo }, { status: 502 })
}

export default function SignInWith() {
  const { provider, byEmail } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (refused) {
    const { error, returnTo } = refused
    return <ProviderProblemPage problem={error} provider={provider} byEmail={byEmail} returnTo={returnTo} />
  }
  return (
    <div className="app-reading-width">
      <h1>Sign in with {provider.name}</h1>
      <p>You go there to sign in, and come back here.</p>
      <ProviderButtons providers={[provider]} returnTo="/assessments" verb="Go on to" />
    </div>
  )
}
