import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { readSessionToken, writeSessionCookie } from '~/http/session-cookie.server'
import { completeSignInByCode } from '~/use-cases/complete-sign-in'
import { endSession } from '~/use-cases/find-actor'
import { SignInCodePage } from './sign-in-code-page'

export const handle: PageHandle = { title: 'Check your e-mail' }

// The same page for any id: whether a request exists is nobody's to find out.
export function loader({ params, context }: LoaderFunctionArgs) {
  const message = context.findSignInMessage(params['request'] ?? '')
  return { shown: message ? { email: message.email, link: message.link, code: message.code } : null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = (await readForm(request)).get('code') ?? ''
  if (code.trim() === '') return data({ error: 'Enter the code from the e-mail' }, { status: 400 })
  const result = await completeSignInByCode(context.deps, {
    requestId: params['request'] ?? '',
    code: code.slice(0, 40),
  })
  if (!result.ok) {
    return data(
      {
        error:
          result.reason === 'wrong-code'
            ? 'That code is not right. Check it and try again'
            : 'That code has expired or was used before. Ask for a new one',
      },
      { status: 400 },
    )
  }
  const before = await readSessionToken(request, context.secureCookie)
  if (before) await endSession(context.deps, before)
  return redirect(result.returnTo, {
    headers: {
      'Set-Cookie': await writeSessionCookie(result.sessionToken, result.expires, context.secureCookie),
    },
  })
}

export default function SignInCode() {
  const { shown } = useLoaderData<typeof loader>()
  return <SignInCodePage shown={shown} refused={useActionData<typeof action>() ?? null} />
}
