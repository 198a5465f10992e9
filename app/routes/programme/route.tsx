import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { nameAimed } from '~/components/cohort/say-programme'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { SummaryFact } from '~/components/page-layout/summary-fact'
import { tiers } from '~/domain/answers/role-facts'
import { describeDesign } from '~/domain/cohort/programme-designs'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listAimable, readProgramme } from '~/use-cases/read-programme'
import { copyProgramme, endProgramme } from '~/use-cases/create-programme'

export const handle: PageHandle = {
  title: ({ programme }: { programme: { name: string } }) => programme.name,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readProgramme(deps, actor, args.params['programme'] ?? '')
  if (!page) throw notFound()
  return { ...page, aimedAt: nameAimed(page.programme.aimedAt, listAimable(deps)) }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const id = args.params['programme'] ?? ''
  if (!(await readProgramme(deps, actor, id))) throw notFound()
  const form = await readForm(args.request)
  if (form.get('do') === 'copy') {
    const copy = await copyProgramme(deps, actor, id)
    if (!copy) throw notFound()
    return redirect(`/programmes/${copy}/edit`)
  }
  if (form.get('do') === 'end') {
    if (form.get('confirm-end') !== 'yes')
      return refuse({ 'confirm-end': 'Tick the box if you want to end this programme' })
    if (!(await endProgramme(deps, actor, id))) throw notFound()
  }
  return redirect(`/programmes/${id}`)
}

const refuse = (errors: FieldErrors) => data({ errors }, { status: 400 })

export default function ProgrammeRoute() {
  const { academy, programme, cohorts, aimedAt } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/academies/${academy.id}/programmes`}>Programmes of {academy.name}</Link>
      </p>
      <h1 className="app-breakable">{programme.name}</h1>
      {programme.endedOn !== null && <p className="nhsuk-inset-text">This programme has ended.</p>}
      <p className="app-lines app-breakable">{programme.aims}</p>
      <dl className="nhsuk-summary-list">
        <SummaryFact label="How it works">{describeDesign(programme.design)}</SummaryFact>
        <SummaryFact label="Tier of governance">
          {tiers.find(({ id }) => id === programme.tier)?.label ?? 'Every tier'}
        </SummaryFact>
        <SummaryFact label="Meant to develop">
          {aimedAt.length === 0 ? 'Nothing was chosen' : aimedAt.join(', ')}
        </SummaryFact>
      </dl>
      <p>
        <Link to={`/programmes/${programme.id}/edit`}>Change this programme</Link>
      </p>
      <h2>Cohorts</h2>
      {cohorts.length === 0 && <p>It has no cohort yet.</p>}
      {cohorts.length > 0 && (
        <p>
          <Link to={`/programmes/${programme.id}/evaluation`}>What changed, cohort by cohort</Link>
        </p>
      )}
      {cohorts.length > 0 && (
        <ul className="nhsuk-list">
          {cohorts.map((cohort) => (
            <li key={cohort.id} className="app-breakable">
              <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
              {cohort.endedOn !== null && ', ended'}
            </li>
          ))}
        </ul>
      )}
      {programme.endedOn === null && (
        <Link className="nhsuk-button" to={`/programmes/${programme.id}/cohorts/new`}>
          Add a cohort
        </Link>
      )}
      <section aria-labelledby="copy">
        <h2 id="copy">Use it as a template</h2>
        <p>A copy has the same aims and design, and no cohorts.</p>
        <Form method="post">
          <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="copy">
            Copy this programme
          </button>
        </Form>
      </section>
      {programme.endedOn === null && (
        <section aria-labelledby="end">
          <h2 id="end">End it</h2>
          <p>It takes no new cohorts then. Those that there are go on, and their reports stay.</p>
          <Form method="post" noValidate>
            <CheckboxQuestion
              id="confirm-end"
              legend="End this programme?"
              options={[{ value: 'yes', label: 'Yes, end it' }]}
              values={[]}
              error={errors['confirm-end']}
            />
            <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="end">
              End the programme
            </button>
          </Form>
        </section>
      )}
    </div>
  )
}
