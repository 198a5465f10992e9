import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { readName } from '~/components/form/read-name'
import { TextField } from '~/components/form/text-field'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { findResearcher } from '~/use-cases/find-researcher'
import { renameSelf } from '~/use-cases/rename-self'

export const handle: PageHandle = { title: 'Your account' }

const pages = [
  { to: '/account/posts', label: 'Where you work', document: false },
  { to: '/forums', label: 'Forums', document: false },
  { to: '/account/counting', label: 'What you look for in vain', document: false },
  { to: '/account/measurement', label: 'How well the questionnaires measure', document: false },
  { to: '/account/research', label: 'Your scores in research', document: false },
  { to: '/bookings', label: 'My bookings', document: false },
  { to: '/account/sessions', label: 'Where you are signed in', document: false },
  { to: '/account/sign-in-methods', label: 'How you sign in', document: false },
  { to: '/shared', label: 'Shared with me', document: false },
  { to: '/account/export.zip', label: 'Download everything of mine', document: true },
  { to: '/privacy', label: 'Privacy', document: false },
  { to: '/account/delete', label: 'Delete your account', document: false },
]

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, person } = await requirePerson(args)
  const isSaved = new URL(args.request.url).searchParams.has('saved')
  const isResearcher = (await findResearcher(deps, actor)) !== null
  return { email: person.email, name: person.name, isSaved, isResearcher }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const typed = (await readForm(args.request)).get('name') ?? ''
  const read = typed.trim() === '' ? null : readName(typed, 'a name', 100)
  if (read && !read.ok) return data({ error: read.error, name: read.name }, { status: 400 })
  if (!(await renameSelf(deps, actor, read?.name ?? null))) throw notFound()
  return redirect('/account?saved')
}

export default function Account() {
  const { email, name, isSaved, isResearcher } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused ? { name: refused.error } : {}} />
      <h1>Your account</h1>
      {isSaved && !refused && (
        <p className="nhsuk-inset-text" role="status">
          Saved.
        </p>
      )}
      <p className="app-breakable">You sign in with {email}.</p>
      <Form method="post" noValidate>
        <TextField
          id="name"
          label="What should we call you? (optional)"
          hint="On your own pages, and to those you share a profile with or who look after your roles."
          autoComplete="name"
          error={refused?.error}
          value={refused?.name ?? name ?? ''}
        />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Save
        </button>
      </Form>
      <ul className="nhsuk-list">
        {isResearcher && (
          <li>
            <Link to="/research">Research</Link>
          </li>
        )}
        {pages.map(({ to, label, document }) => (
          <li key={to}>{document ? <a href={to}>{label}</a> : <Link to={to}>{label}</Link>}</li>
        ))}
      </ul>
    </div>
  )
}
