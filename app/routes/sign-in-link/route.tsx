import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/http/page-title'
import { startSessionAt } from '~/http/start-session.server'
import { completeSignInByLink, isLinkOpen } from '~/use-cases/complete-sign-in'

export const handle: PageHandle = {
  title: (page: { isOpen: boolean }) => (page.isOpen ? 'Sign in with this link' : 'This link can’t be used'),
}

// Opening the link changes nothing: a mail filter that looks at it first doesn't use it up.
export async function loader({ params, context }: LoaderFunctionArgs) {
  const isOpen = await isLinkOpen(context.deps, params['token'] ?? '')
  const minutes = context.deps.sessionLimits.signInMinutes
  return data({ isOpen, minutes }, { status: isOpen ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const result = await completeSignInByLink(context.deps, params['token'] ?? '')
  if (!result.ok) return data({ isOpen: false }, { status: 410 })
  return startSessionAt(result.returnTo, result, { request, context })
}

export default function SignInLink() {
  const page = useLoaderData<typeof loader>()
  const { isOpen } = useActionData<typeof action>() ?? page
  return isOpen ? (
    <div className="app-reading-width">
      <h1>Sign in</h1>
      <p>One more step: programs that look through e-mail open links too, and this one works only once.</p>
      <Form method="post">
        <button className="nhsuk-button" type="submit">
          Sign in
        </button>
      </Form>
    </div>
  ) : (
    <div className="app-reading-width">
      <h1>This link can’t be used</h1>
      <p>It has expired or was used before. A link works once, for {page.minutes} minutes.</p>
      <p>
        <Link className="nhsuk-button" to="/sign-in">
          Send me a new link
        </Link>
      </p>
    </div>
  )
}
