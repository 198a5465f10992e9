import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { identify } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readProviderCookie } from '~/http/provider-cookie.server'
import { readForm } from '~/http/read-form.server'
import { startSessionAt } from '~/http/start-session.server'
import { confirmProviderSignIn, readProviderConfirmation } from '~/use-cases/confirm-provider-sign-in'

export const handle: PageHandle = {
  title: (page: { asked: object | null }) =>
    page.asked ? 'One more step to sign in' : 'This sign-in can’t be finished',
}

async function readAsked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { deps, person } = await identify(args)
  const browserToken = await readProviderCookie(args.request, args.context.secureCookie)
  return { deps, asked: { id: args.params['signIn'] ?? '', browserToken, person } }
}

// Looking changes nothing: only the button links or makes an account.
export async function loader(args: LoaderFunctionArgs) {
  const { deps, asked } = await readAsked(args)
  const confirmation = await readProviderConfirmation(deps, asked)
  const minutes = deps.sessionLimits.signInMinutes
  return data({ asked: confirmation, minutes }, { status: confirmation ? 200 : 410 })
}

export async function action(args: ActionFunctionArgs) {
  const shownEmail = (await readForm(args.request)).get('account') ?? ''
  const { deps, asked } = await readAsked(args)
  const session = await confirmProviderSignIn(deps, { ...asked, shownEmail })
  if (!session) return data(null, { status: 400 })
  return startSessionAt(session.returnTo, session, args)
}

export default function SignInConfirm() {
  const { asked, minutes } = useLoaderData<typeof loader>()
  if (!asked) {
    return (
      <div className="app-reading-width">
        <h1>This sign-in can’t be finished</h1>
        <p>It works once, for {minutes} minutes, in the browser where it was begun. Nothing was changed.</p>
        <p>
          <Link className="nhsuk-button" to="/sign-in">
            Sign in again
          </Link>
        </p>
      </div>
    )
  }
  const { providerName, email, isNewAccount } = asked
  return (
    <div className="app-reading-width">
      <h1>
        {isNewAccount
          ? 'Make an account with this address?'
          : `Link ${providerName} with the account of ${email}?`}
      </h1>
      {isNewAccount && (
        <p>
          <strong>{email}</strong>
        </p>
      )}
      <p>
        From then on {providerName} signs you in to {isNewAccount ? 'it' : 'that account'}. We keep the number
        that {providerName} knows you by, and nothing else from there. You can take that back in your account,
        under “Ways to sign in”.
      </p>
      <div className="app-buttons">
        <Form method="post">
          <input type="hidden" name="account" value={email} />
          <button className="nhsuk-button" type="submit">
            {isNewAccount ? 'Make the account' : `Link ${providerName}`}
          </button>
        </Form>
        <Link to="/">No, stop here</Link>
      </div>
    </div>
  )
}
