import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { formatDate } from '~/components/page-layout/date-text'
import { ProviderButtons } from '~/components/sign-in/provider-buttons'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listIdentities } from '~/use-cases/list-identities'
import { listWaysIn } from '~/use-cases/list-ways-in'
import { unlinkIdentity } from '~/use-cases/unlink-identity'

export const handle: PageHandle = { title: 'Ways to sign in' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, person } = await requirePerson(args)
  return { email: person.email, linked: await listIdentities(deps, actor), ...listWaysIn(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  const identity = { issuer: form.get('issuer') ?? '', subject: form.get('subject') ?? '' }
  const result = await unlinkIdentity(deps, actor, identity)
  if (result === 'not-found') throw notFound()
  if (result === 'last-way-in') {
    const error = 'This is your only way to sign in: link another one first'
    return data({ error }, { status: 400 })
  }
  return redirect('/account/sign-in-methods')
}

export default function AccountSignInMethods() {
  const { email, linked, byEmail, providers } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused ? { linked: refused.error } : {}} />
      <h1>Ways to sign in</h1>
      {byEmail && <p>By a link that is sent to {email}. This always works.</p>}
      <div id="linked" tabIndex={-1}>
        {linked.length > 0 && (
          <ul className="app-assessments">
            {linked.map(({ issuer, subject, name, linkedAt }) => (
              <li key={`${issuer} ${subject}`}>
                <p>
                  <strong>{name}</strong>, linked {formatDate(linkedAt)}
                </p>
                <Form method="post">
                  <input type="hidden" name="issuer" value={issuer} />
                  <input type="hidden" name="subject" value={subject} />
                  <button className="nhsuk-button nhsuk-button--secondary" type="submit">
                    Unlink {name}
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </div>
      {providers.length > 0 ? (
        <>
          <h2>Link another</h2>
          <p>You go there to sign in, come back here, and are asked before anything is linked.</p>
          <ProviderButtons providers={providers} returnTo="/account/sign-in-methods" verb="Link" />
        </>
      ) : (
        <p>There is no other way to sign in here.</p>
      )}
      <p>
        <Link to="/account">Back to your account</Link>
      </p>
    </div>
  )
}
