import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describeSessionDifferences } from '~/components/catalogue/describe-session-differences'
import { readVersion } from '~/components/catalogue/read-activity-form'
import { readSessionForm } from '~/components/catalogue/read-session-form'
import { SessionFormPage } from '~/components/catalogue/session-form-page'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import {
  cancelActivitySession,
  readSessionToKeep,
  saveActivitySession,
} from '~/use-cases/save-activity-session'

export const handle: PageHandle = { title: 'Change a session' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readSessionToKeep(deps, actor, args.params['session'] ?? '')
  if (!found || found.row.cancelled_at !== null) throw notFound()
  const { row, kept } = found
  return {
    sessionId: row.id,
    title: kept.activity.title,
    version: row.version,
    taken: row.places_taken,
    back: `/activities/${row.activity_id}/sessions`,
    typed: {
      ...{ day: row.day, starts: row.starts_at, ends: row.ends_at, place: row.place ?? '' },
      where: row.place === null ? 'online' : 'at',
      capacity: row.capacity === null ? '' : String(row.capacity),
      host: row.host_email ?? '',
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['session'] ?? ''
  if (!(await readSessionToKeep(deps, actor, id))) throw notFound()
  const form = await readForm(args.request)
  const version = readVersion(form)
  if (version === null) throw new Response('This form does not come from this page.', { status: 400 })
  const typed = readSessionForm(form)
  const isCancelling = form.get('do') === 'cancel'
  const result = isCancelling
    ? await cancelActivitySession(deps, actor, { id, version })
    : await saveActivitySession(deps, actor, { id, version, typed })
  if (result.kind === 'saved') return redirect(`/activities/${result.activityId}/sessions`)
  if (result.kind === 'not-found') throw notFound()
  if (result.kind === 'refused') return data({ errors: result.errors, typed }, { status: 400 })
  if (result.kind === 'conflict') {
    const { version: now, mine, theirs } = result
    const errors = {
      theirs: 'Somebody else changed this session while you wrote. Both are here: nothing is lost',
    }
    const conflict = { version: now, theirs: describeSessionDifferences(mine, theirs) }
    return data({ errors, typed, conflict }, { status: 409 })
  }
  const errors = {
    cancelling: 'Somebody changed this session meanwhile. Look at how it stands now, then cancel it',
  }
  return data({ errors, typed: null }, { status: 409 })
}

export default function EditSession() {
  const page = useLoaderData<typeof loader>()
  return (
    <SessionFormPage
      heading="Change a session"
      caption={page.title}
      sessionId={page.sessionId}
      version={page.version}
      typed={page.typed}
      taken={page.taken}
      mayCancel
      back={page.back}
      refused={useActionData<typeof action>() ?? null}
    />
  )
}
