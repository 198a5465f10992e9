import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { formatMoment } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { clearSessionCookie, readSessionToken } from '~/http/session-cookie.server'
import { endOwnSessions } from '~/use-cases/end-own-sessions'
import { listOwnSessions } from '~/use-cases/list-own-sessions'

export const handle: PageHandle = { title: 'Where you are signed in' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const token = await readSessionToken(args.request.headers.get('Cookie'), args.context.secureCookie)
  const sessions = await listOwnSessions(deps, actor, token)
  return {
    limits: deps.sessionLimits,
    sessions: sessions.map(({ id, browser, created_at, last_seen_at, isOwn }) => ({
      id,
      browser,
      begun: formatMoment(created_at),
      lastUsed: formatMoment(last_seen_at),
      isOwn,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const form = await readForm(args.request)
  if (form.has('everywhere')) {
    await endOwnSessions(deps, actor, null)
    const cookie = await clearSessionCookie(args.context.secureCookie)
    return redirect('/', { headers: { 'Set-Cookie': cookie } })
  }
  if (!(await endOwnSessions(deps, actor, form.get('end') ?? ''))) throw notFound()
  return redirect('/account/sessions')
}

export default function AccountSessions() {
  const { sessions, limits } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Where you are signed in</h1>
      <p>
        You are signed out after {limits.idleMinutes} minutes without use, and {limits.hours} hours after
        signing in.
      </p>
      <ul className="app-assessments">
        {sessions.map(({ id, browser, begun, lastUsed, isOwn }) => (
          <li key={id}>
            <p>
              <strong>{browser}</strong>
              {isOwn && ' (this one)'}, signed in {begun}, last used {lastUsed}
            </p>
            {!isOwn && (
              <Form method="post">
                <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="end" value={id}>
                  Sign out there
                  <span className="nhsuk-u-visually-hidden">
                    : {browser}, {begun}
                  </span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post">
        <button className="nhsuk-button nhsuk-button--warning" type="submit" name="everywhere" value="yes">
          Sign out everywhere
        </button>
      </Form>
      <p>
        <Link to="/account">Back to your account</Link>
      </p>
    </div>
  )
}
