import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { startSessionAt } from '~/http/start-session.server'
import { completeSignInByCode } from '~/use-cases/complete-sign-in'
import { readShownSignIn } from '~/use-cases/read-shown-sign-in'
import { SignInCodePage } from './sign-in-code-page'

export const handle: PageHandle = { title: 'Check your e-mail' }

// The same page for any id: whether a request exists is nobody's to find out.
export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = await readShownSignIn(context.deps, params['request'] ?? '')
  return {
    minutes: context.deps.sessionLimits.signInMinutes,
    shown: shown && {
      email: shown.email,
      link: `${context.origin}/sign-in/link/${shown.token}`,
      code: shown.code,
    },
  }
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
  return startSessionAt(result.returnTo, result, { request, context })
}

export default function SignInCode() {
  const { shown, minutes } = useLoaderData<typeof loader>()
  return <SignInCodePage shown={shown} minutes={minutes} refused={useActionData<typeof action>() ?? null} />
}
