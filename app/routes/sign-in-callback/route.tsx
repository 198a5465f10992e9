import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProviderProblemPage } from '~/components/sign-in/provider-problem-page'
import { identify } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readProviderCookie } from '~/http/provider-cookie.server'
import { redirect } from '~/http/redirect.server'
import { startSessionAt } from '~/http/start-session.server'
import { finishProviderSignIn } from '~/use-cases/finish-provider-sign-in'
import { listWaysIn } from '~/use-cases/list-ways-in'

export const handle: PageHandle = { title: 'Signing in' }

/** Where a provider sends people back to. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args
  const { byEmail, providers } = listWaysIn(context.deps)
  const provider = providers.find(({ id }) => id === params['provider'])
  if (!provider) throw notFound()
  const { deps, person } = await identify(args)
  const { pathname, search } = new URL(request.url)
  const result = await finishProviderSignIn(deps, {
    providerId: provider.id,
    returnedUrl: context.origin + pathname + search,
    browserToken: await readProviderCookie(request, context.secureCookie),
    personId: person?.id ?? null,
  })
  if (result.kind === 'signed-in') throw await startSessionAt(result.returnTo, result, args)
  if (result.kind === 'to-confirm') throw redirect(`/sign-in/confirm/${result.id}`)
  const status = result.problem === 'unreachable' ? 502 : 400
  return data({ error: result.problem, provider, byEmail }, { status })
}

export default function SignInCallback() {
  const { error, provider, byEmail } = useLoaderData<typeof loader>()
  return <ProviderProblemPage problem={error} provider={provider} byEmail={byEmail} returnTo="/assessments" />
}
