import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { parseProgramme, typeProgramme } from '~/components/cohort/parse-programme'
import { sayProgramme } from '~/components/cohort/say-programme'
import { ProgrammeForm } from '~/components/cohort/programme-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import type { Programme } from '~/domain/cohort/cohort'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listAimable, readProgramme } from '~/use-cases/read-programme'
import { changeProgramme } from '~/use-cases/create-programme'

export const handle: PageHandle = { title: 'Change this programme' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readProgramme(deps, actor, args.params['programme'] ?? '')
  if (!page) throw notFound()
  return { programme: page.programme, aimable: listAimable(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const programmeId = args.params['programme'] ?? ''
  if (!(await readProgramme(deps, actor, programmeId))) throw notFound()
  const form = await readForm(args.request)
  const parsed = parseProgramme(form, listAimable(deps))
  const refuse = (errors: FieldErrors, current: Programme | null = null) =>
    data({ errors, typed: parsed.typed, current }, { status: current ? 409 : 400 })
  if (!parsed.ok) return refuse(parsed.errors)
  const version = Number(form.get('version'))
  const saved = await changeProgramme(deps, actor, { programmeId, version, settings: parsed.settings })
  if (saved.kind === 'refused') return refuse(saved.errors)
  if (saved.kind === 'conflict')
    return refuse(
      { name: 'Somebody else has changed this programme: see below, then save again' },
      saved.current,
    )
  if (saved.kind === 'not-found') throw notFound()
  return redirect(`/programmes/${programmeId}`)
}

export default function EditProgramme() {
  const { programme, aimable } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const current = refused?.current ?? null
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/programmes/${programme.id}`}>{programme.name}</Link>
      </p>
      <h1>Change this programme</h1>
      {current && (
        <div className="nhsuk-inset-text app-breakable">
          <p>It now says: “{current.name}”.</p>
          <p className="app-lines">{current.aims}</p>
          <p>{sayProgramme(current, aimable)}</p>
        </div>
      )}
      <ProgrammeForm
        typed={refused?.typed ?? typeProgramme(programme)}
        errors={errors}
        aimable={aimable}
        version={current?.version ?? programme.version}
        submit="Save"
      />
    </div>
  )
}
