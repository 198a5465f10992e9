import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { emptyProgramme, parseProgramme } from '~/components/cohort/parse-programme'
import { ProgrammeForm } from '~/components/cohort/programme-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listAimable, readProgrammesOfAcademy } from '~/use-cases/read-programme'
import { createProgramme } from '~/use-cases/create-programme'

export const handle: PageHandle = { title: 'Add a programme' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readProgrammesOfAcademy(deps, actor, args.params['academy'] ?? '')
  if (!page) throw notFound()
  return { academy: page.academy, aimable: listAimable(deps) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const academyId = args.params['academy'] ?? ''
  if (!(await readProgrammesOfAcademy(deps, actor, academyId))) throw notFound()
  const parsed = parseProgramme(await readForm(args.request), listAimable(deps))
  const refuse = (errors: FieldErrors) => data({ errors, typed: parsed.typed }, { status: 400 })
  if (!parsed.ok) return refuse(parsed.errors)
  const saved = await createProgramme(deps, actor, { academyId, settings: parsed.settings })
  if (saved.kind === 'refused') return refuse(saved.errors)
  if (saved.kind !== 'saved') throw notFound()
  return redirect(`/programmes/${saved.programmeId}`)
}

export default function NewProgramme() {
  const { academy, aimable } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/academies/${academy.id}/programmes`}>Programmes of {academy.name}</Link>
      </p>
      <h1>Add a programme</h1>
      <ProgrammeForm
        typed={refused?.typed ?? emptyProgramme}
        errors={errors}
        aimable={aimable}
        version={null}
        submit="Add it"
      />
    </div>
  )
}
