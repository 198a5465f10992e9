import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActivityFormPage } from '~/components/catalogue/activity-form-page'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { beginActivity, readActivityForm } from '~/components/catalogue/read-activity-form'
import { listReferences } from '~/domain/development/list-references'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { requireKeeper } from '~/routes/catalogue/require-keeper.server'
import { addActivity } from '~/use-cases/save-activity'

export const handle: PageHandle = { title: 'Add an activity' }

const ID = /^[0-9a-f-]{36}$/

export async function loader(args: LoaderFunctionArgs) {
  const { deps, owner, name } = await requireKeeper(args)
  return {
    name,
    path: cataloguePath(owner),
    // Its own id from the start: sent twice, it is added once.
    activityId: deps.newId(),
    typed: beginActivity(new URL(args.request.url).searchParams.get('develops')),
    references: listReferences(deps.library.questionnaires),
    sourceIds: deps.library.sources.map(({ id }) => id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, owner } = await requireKeeper(args)
  const form = await readForm(args.request)
  const id = form.get('id') ?? ''
  if (!ID.test(id)) throw new Response('This form does not come from this page.', { status: 400 })
  const typed = readActivityForm(form)
  const result = await addActivity(deps, actor, { owner, id, typed })
  if (result.kind === 'saved') return redirect(`/activities/${id}/state`)
  if (result.kind !== 'refused') throw notFound()
  return data({ errors: result.errors, typed, version: 0, theirs: null, id }, { status: 400 })
}

export default function NewActivity() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  return (
    <ActivityFormPage
      heading="Add an activity"
      caption={`Catalogue of ${page.name}`}
      activityId={refused?.id ?? page.activityId}
      version={0}
      typed={page.typed}
      references={page.references}
      sourceIds={page.sourceIds}
      back={{ to: page.path, label: 'Back to the catalogue' }}
      refused={refused}
    />
  )
}
