import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActivityFormPage } from '~/components/catalogue/activity-form-page'
import { cataloguePath } from '~/components/catalogue/catalogue-path'
import { describeActivityField, nameActivityField } from '~/components/catalogue/describe-activity-field'
import { readActivityForm, readVersion } from '~/components/catalogue/read-activity-form'
import { compareTypedActivity } from '~/domain/development/list-activity-changes'
import { listReferences } from '~/domain/development/list-references'
import { typeActivity } from '~/domain/development/type-activity'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readActivityToKeep } from '~/use-cases/read-activity-to-keep'
import { saveActivity } from '~/use-cases/save-activity'
import { titlesOf } from './titles-of'

export const handle: PageHandle = { title: 'Change an activity' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readActivityToKeep(deps, actor, args.params['activity'] ?? '')
  if (!found) throw notFound()
  const { kept, catalogue } = found
  return {
    id: kept.activity.id,
    name: catalogue.name,
    path: cataloguePath(catalogue.owner),
    version: kept.version,
    typed: typeActivity(kept.activity),
    references: listReferences(deps.library.questionnaires),
    sourceIds: deps.library.sources.map((source) => source.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['activity'] ?? ''
  const found = await readActivityToKeep(deps, actor, id)
  if (!found) throw notFound()
  const form = await readForm(args.request)
  const version = readVersion(form)
  if (version === null) throw new Response('This form does not come from this page.', { status: 400 })
  const typed = readActivityForm(form)
  const result = await saveActivity(deps, actor, { id, version, typed })
  if (result.kind === 'saved') return redirect(cataloguePath(found.catalogue.owner))
  if (result.kind === 'refused')
    return data({ errors: result.errors, typed, version, theirs: null }, { status: 400 })
  if (result.kind !== 'conflict') throw notFound()
  const titleOf = titlesOf(listReferences(deps.library.questionnaires))
  const theirs = compareTypedActivity(typed, typeActivity(result.current)).map(({ field, to }) => ({
    name: nameActivityField(field),
    says: describeActivityField(field, to, titleOf),
  }))
  const errors = {
    theirs: 'Somebody else changed this activity while you wrote. Both are here: nothing is lost',
  }
  return data({ errors, typed, version: result.version, theirs }, { status: 409 })
}

export default function EditActivity() {
  const page = useLoaderData<typeof loader>()
  return (
    <ActivityFormPage
      heading={`Change “${page.typed.title}”`}
      caption={`Catalogue of ${page.name}`}
      activityId={page.id}
      version={page.version}
      typed={page.typed}
      references={page.references}
      sourceIds={page.sourceIds}
      back={{ to: page.path, label: 'Back to the catalogue' }}
      refused={useActionData<typeof action>() ?? null}
    />
  )
}
