import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { clearSessionCookie } from '~/http/session-cookie.server'
import { countOwnData, deleteOwnAccount } from '~/use-cases/delete-own-account'

export const handle: PageHandle = { title: 'Delete your account' }

const WORD = 'DELETE'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, person } = await requirePerson(args)
  const held = await countOwnData(deps, actor)
  if (!held) throw notFound()
  return { email: person.email, held }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const typed = ((await readForm(args.request)).get('confirm') ?? '').slice(0, 40)
  if (typed.trim().toUpperCase() !== WORD) {
    return data({ error: `Enter ${WORD} to delete your account`, typed }, { status: 400 })
  }
  const result = await deleteOwnAccount(deps, actor)
  if (result === 'forbidden') throw notFound()
  if (result === 'last-administrator') {
    const error =
      'You are the last administrator: make another one first, so that somebody can look after the roles'
    return data({ error, typed }, { status: 400 })
  }
  return redirect('/account-deleted', {
    headers: { 'Set-Cookie': await clearSessionCookie(args.context.secureCookie) },
  })
}

export default function DeleteAccount() {
  const { email, held } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused ? { confirm: refused.error } : {}} />
      <h1>Delete your account</h1>
      <p>This happens at once and can’t be undone:</p>
      <ul>
        <li>
          your address ({email}), your name and where you work are deleted, and you are signed out everywhere
        </li>
        <li>
          your assessments ({held.assessments}) with all their answers ({held.answers}) and the profiles made
          from them are deleted
        </li>
        <li>
          {held.shares > 0 &&
            `profiles that you shared (${held.shares}) can’t be looked at any more, and nor can `}
          {held.shares > 0 ? 'those shared with you' : 'profiles shared with you can’t be looked at any more'}
        </li>
        <li>
          your plan{held.goals > 0 && ` with its goals (${held.goals})`} and what you said of activities are
          deleted
        </li>
        {held.bookings > 0 && (
          <li>your places in sessions ({held.bookings}) are given back for others to book</li>
        )}
        {held.roles > 0 && (
          <li>
            your roles ({held.roles}), those in teams among them, end; where a team shares profiles openly,
            that ends for all of it
          </li>
        )}
        {held.forums > 0 && (
          <li>you leave the forums, and whoever you were put in touch with loses sight of you</li>
        )}
        {held.cohorts > 0 && (
          <li>you leave the cohorts that you belong to or belonged to ({held.cohorts})</li>
        )}
        <li>
          in the audit log you stay as a random number; what ties it to you is deleted, so that nobody can
          tell whose it was
        </li>
      </ul>
      <p>
        Group results that were published stay as they are: they hold no answers, and nobody’s part can be
        told from them. A backup may hold your data until it is deleted itself; if it is ever restored, your
        account is deleted from it again.
      </p>
      <p>
        You may want to <a href="/account/export.zip">download everything of yours</a> first.
      </p>
      <Form method="post" noValidate>
        <TextField
          id="confirm"
          label={`Enter ${WORD} to confirm`}
          autoComplete="off"
          spellCheck={false}
          className="nhsuk-input--width-10"
          error={refused?.error}
          value={refused?.typed}
        />
        <div className="app-buttons">
          <button className="nhsuk-button nhsuk-button--warning" type="submit">
            Delete my account
          </button>
          <Link to="/account">Keep it</Link>
        </div>
      </Form>
    </div>
  )
}
