import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { GuideForm } from '~/components/guide/guide-form'
import { parseGuide } from '~/components/guide/parse-guide'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readGuide } from '~/use-cases/read-guide'
import { saveGuide } from '~/use-cases/save-guide'

export const handle: PageHandle = { title: 'Change this guide' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readGuide(deps, actor, args.params['guide'] ?? '')
  if (!page?.mayChange) throw notFound()
  return { guide: page.guide }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const guideId = args.params['guide'] ?? ''
  if (!(await readGuide(deps, actor, guideId))?.mayChange) throw notFound()
  const form = await readForm(args.request)
  const parsed = parseGuide(form)
  const refuse = (errors: FieldErrors, current: { title: string; text: string; version: number } | null) =>
    data({ errors, typed: parsed.typed, current }, { status: current ? 409 : 400 })
  if (!parsed.ok) return refuse(parsed.errors, null)
  const version = Number(form.get('version'))
  const saved = await saveGuide(deps, actor, { guideId, version, settings: parsed.settings })
  if (saved.kind === 'conflict') {
    const { title, text, version: now } = saved.current
    const says = 'Somebody else has changed this guide: see below, then save again'
    return refuse({ title: says }, { title, text, version: now })
  }
  if (saved.kind === 'not-found') throw notFound()
  return redirect(`/guides/${guideId}`)
}

export default function EditGuide() {
  const { guide } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const current = refused?.current ?? null
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l app-breakable">
        <Link to={`/guides/${guide.id}`}>{guide.title}</Link>
      </p>
      <h1>Change this guide</h1>
      {current && (
        <div className="nhsuk-inset-text app-breakable">
          <p>It now says: “{current.title}”.</p>
          <p className="app-lines">{current.text}</p>
        </div>
      )}
      <GuideForm
        typed={refused?.typed ?? guide}
        errors={errors}
        version={current?.version ?? guide.version}
        submit="Save"
      />
    </div>
  )
}
