import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { emptySession, readSessionForm } from '~/components/catalogue/read-session-form'
import { SessionFormPage } from '~/components/catalogue/session-form-page'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readActivityToKeep } from '~/use-cases/read-activity-to-keep'
import { addActivitySession } from '~/use-cases/save-activity-session'

export const handle: PageHandle = { title: 'Add a session' }

const ID = /^[0-9a-f-]{36}$/

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readActivityToKeep(deps, actor, args.params['activity'] ?? '')
  if (!found) throw notFound()
  const { id, title } = found.kept.activity
  // Its own id from the start: sent twice, it is added once.
  return { title, sessionId: deps.newId(), back: `/activities/${id}/sessions` }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const activityId = args.params['activity'] ?? ''
  if (!(await readActivityToKeep(deps, actor, activityId))) throw notFound()
  const form = await readForm(args.request)
  const id = form.get('id') ?? ''
  if (!ID.test(id)) throw new Response('This form does not come from this page.', { status: 400 })
  const typed = readSessionForm(form)
  const result = await addActivitySession(deps, actor, { activityId, id, typed })
  if (result.kind === 'saved') return redirect(`/activities/${activityId}/sessions`)
  if (result.kind !== 'refused') throw notFound()
  return data({ errors: result.errors, typed, id }, { status: 400 })
}

export default function NewSession() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  return (
    <SessionFormPage
      heading="Add a session"
      caption={page.title}
      sessionId={refused?.id ?? page.sessionId}
      version={0}
      typed={emptySession}
      taken={0}
      mayCancel={false}
      back={page.back}
      refused={refused}
    />
  )
}
