import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { emptyWave, parseWave } from '~/components/cohort/parse-wave'
import { WaveForm } from '~/components/cohort/wave-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { describeAskable } from '~/components/round/describe-askable'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { listAskable } from '~/use-cases/list-askable'
import { readCohort } from '~/use-cases/read-cohort'
import { saveWave } from '~/use-cases/save-wave'

export const handle: PageHandle = { title: 'Add a wave' }

async function readRunning(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readCohort(deps, actor, { cohortId: args.params['cohort'] ?? '', expected: null })
  if (!page || page.cohort.endedOn !== null) throw notFound()
  return { deps, actor, cohort: page.cohort }
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, cohort } = await readRunning(args)
  const offered = listAskable(deps).map((questionnaire) => ({
    ...{ id: questionnaire.id, ...describeAskable(questionnaire) },
  }))
  return { cohort, offered }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor, cohort } = await readRunning(args)
  const parsed = parseWave(await readForm(args.request))
  const refuse = (errors: FieldErrors) => data({ errors, typed: parsed.typed }, { status: 400 })
  if (!parsed.ok) return refuse(parsed.errors)
  const saved = await saveWave(deps, actor, { cohortId: cohort.id, waveId: null, asked: parsed.asked })
  if (saved.kind === 'refused') return refuse(saved.errors)
  if (saved.kind !== 'saved') throw notFound()
  return redirect(`/cohorts/${cohort.id}`)
}

export default function NewWave() {
  const { cohort, offered } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
      </p>
      <h1>Add a wave</h1>
      <WaveForm
        typed={refused?.typed ?? emptyWave}
        errors={errors}
        offered={offered}
        mayCatchUp={cohort.reporting === 'at-end'}
        submit="Add it"
      />
    </div>
  )
}
