import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { CohortForm } from '~/components/cohort/cohort-form'
import { emptyCohort, parseCohort } from '~/components/cohort/parse-cohort'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readProgramme } from '~/use-cases/read-programme'
import { createCohort } from '~/use-cases/create-cohort'

export const handle: PageHandle = { title: 'Add a cohort' }

async function readOpen(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readProgramme(deps, actor, args.params['programme'] ?? '')
  if (!page || page.programme.endedOn !== null) throw notFound()
  return { deps, actor, programme: page.programme }
}

export async function loader(args: LoaderFunctionArgs) {
  const { programme } = await readOpen(args)
  return { programme }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, programme } = await readOpen(args)
  const parsed = parseCohort(await readForm(args.request))
  const refuse = (errors: FieldErrors) => data({ errors, typed: parsed.typed }, { status: 400 })
  if (!parsed.ok) return refuse(parsed.errors)
  const saved = await createCohort(deps, actor, { programmeId: programme.id, settings: parsed.settings })
  if (saved.kind === 'too-low') return refuse({ threshold: 'Enter a number, from 8 to 100' })
  if (saved.kind !== 'saved') throw notFound()
  return redirect(`/cohorts/${saved.cohortId}`)
}

export default function NewCohort() {
  const { programme } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/programmes/${programme.id}`}>{programme.name}</Link>
      </p>
      <h1>Add a cohort</h1>
      <CohortForm
        typed={refused?.typed ?? emptyCohort}
        errors={errors}
        version={null}
        isFixed={false}
        submit="Add it"
      />
    </div>
  )
}
