import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { CohortForm } from '~/components/cohort/cohort-form'
import { parseCohort, typeCohort } from '~/components/cohort/parse-cohort'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import type { Cohort } from '~/domain/cohort/cohort'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { readCohort } from '~/use-cases/read-cohort'
import { changeCohort, endCohort } from '~/use-cases/create-cohort'

export const handle: PageHandle = { title: 'Change this cohort' }

async function readOwn(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readCohort(deps, actor, { cohortId: args.params['cohort'] ?? '', expected: null })
  if (!page) throw notFound()
  return { deps, actor, page }
}

export async function loader(args: LoaderFunctionArgs) {
  const { cohort, isFixed } = (await readOwn(args)).page
  return { cohort, isFixed }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, page } = await readOwn(args)
  const cohortId = page.cohort.id
  const form = await readForm(args.request)
  const typedNow = typeCohort(page.cohort)
  if (form.get('do') === 'end') {
    if (form.get('confirm-end') !== 'yes') {
      const errors: FieldErrors = { 'confirm-end': 'Tick the box if you want to end this cohort' }
      return data({ errors, typed: typedNow, version: page.cohort.version, current: null }, { status: 400 })
    }
    if (!(await endCohort(deps, actor, cohortId))) throw notFound()
    return redirect(`/cohorts/${cohortId}`)
  }
  const parsed = parseCohort(form)
  const version = Number(form.get('version'))
  const refuse = (errors: FieldErrors, status = 400, read = version, current: string | null = null) =>
    data({ errors, typed: parsed.typed, version: read, current }, { status })
  if (!parsed.ok) return refuse(parsed.errors)
  const saved = await changeCohort(deps, actor, { cohortId, version, settings: parsed.settings })
  if (saved.kind === 'too-low') return refuse({ threshold: 'Enter a number, from 8 to 100' })
  if (saved.kind === 'fixed')
    return refuse(
      { name: 'Its first wave has opened: what is published when can’t be changed any more' },
      409,
    )
  if (saved.kind === 'conflict') {
    const sentence = 'Somebody else has changed this cohort: see below, then save again'
    return refuse({ name: sentence }, 409, saved.current.version, sayCohort(saved.current))
  }
  if (saved.kind !== 'saved') throw notFound()
  return redirect(`/cohorts/${cohortId}`)
}

function sayCohort({ name, reporting, threshold }: Cohort): string {
  const when = reporting === 'at-end' ? 'everything at the end' : 'a profile of the baseline now'
  return `It is now called “${name}”, and publishes ${when}, from ${threshold} people on.`
}

export default function EditCohort() {
  const { cohort, isFixed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
      </p>
      <h1>Change this cohort</h1>
      {refused?.current && <p className="nhsuk-inset-text app-breakable">{refused.current}</p>}
      <CohortForm
        typed={refused?.typed ?? typeCohort(cohort)}
        errors={errors}
        version={refused?.version ?? cohort.version}
        isFixed={isFixed}
        submit="Save"
      />
      {cohort.endedOn === null && (
        <section aria-labelledby="end">
          <h2 id="end">End it</h2>
          <p>No wave of it opens any more, and nobody is invited. What was published stays.</p>
          <Form method="post" noValidate>
            <CheckboxQuestion
              id="confirm-end"
              legend="End this cohort?"
              options={[{ value: 'yes', label: 'Yes, end it' }]}
              values={[]}
              error={errors['confirm-end']}
            />
            <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="end">
              End the cohort
            </button>
          </Form>
        </section>
      )}
    </div>
  )
}
