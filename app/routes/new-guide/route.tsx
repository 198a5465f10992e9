import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { GuideForm } from '~/components/guide/guide-form'
import { emptyGuide, parseGuide } from '~/components/guide/parse-guide'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readGuidesOfAcademy } from '~/use-cases/read-guide'
import { createGuide } from '~/use-cases/save-guide'

export const handle: PageHandle = { title: 'Write a guide' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readGuidesOfAcademy(deps, actor, args.params['academy'] ?? '')
  if (!page) throw notFound()
  return { academy: page.academy }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const academyId = args.params['academy'] ?? ''
  if (!(await readGuidesOfAcademy(deps, actor, academyId))) throw notFound()
  const parsed = parseGuide(await readForm(args.request))
  if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 400 })
  const id = await createGuide(deps, actor, { academyId, settings: parsed.settings })
  if (id === null) throw notFound()
  return redirect(`/guides/${id}`)
}

export default function NewGuide() {
  const { academy } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/academies/${academy.id}/guides`}>Guides of {academy.name}</Link>
      </p>
      <h1>Write a guide</h1>
      <p>It is a draft until you offer it.</p>
      <GuideForm
        typed={refused?.typed ?? emptyGuide}
        errors={errors}
        version={null}
        submit="Save as a draft"
      />
    </div>
  )
}
