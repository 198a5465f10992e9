import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { type PlanReminders, planReminders } from '~/domain/plan/plan'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { choosePlanReminders, readPlanReminders } from '~/use-cases/choose-plan-reminders'

export const handle: PageHandle = { title: 'Reminders of my plan' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return {
    reminders: await readPlanReminders(deps, actor),
    isMailed: deps.signInMail?.via === 'outbox',
    isSaved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const chosen = (await readForm(args.request)).get('reminders') ?? ''
  if (!Object.hasOwn(planReminders, chosen)) {
    return data({ errors: { reminders: 'Choose how often' } }, { status: 400 })
  }
  await choosePlanReminders(deps, actor, chosen as PlanReminders)
  return redirect('/plan/reminders?saved')
}

const options = Object.entries(planReminders).map(([value, label]) => ({ value, label }))

export default function PlanRemindersRoute() {
  const { reminders, isMailed, isSaved } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors ?? {}} />
      {isSaved && !errors && (
        <div className="app-notice" role="status">
          <p>
            {reminders === 'none' ? 'You get no reminders of your plan.' : 'What you chose has been saved.'}
          </p>
        </div>
      )}
      <p className="nhsuk-caption-l">My plan</p>
      <h1>Reminders</h1>
      <p>
        A reminder is a short e-mail that leads here. It says nothing of your goals or your scores.
        {!isMailed && ' This site sends no e-mail at the moment, so none comes.'}
      </p>
      {reminders !== 'none' && (
        <Form method="post">
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="submit"
            name="reminders"
            value="none"
          >
            Stop all reminders
          </button>
        </Form>
      )}
      <Form method="post" noValidate>
        <RadioQuestion
          id="reminders"
          name="reminders"
          legend="When do you want to be reminded?"
          options={options}
          value={reminders ?? undefined}
          error={errors?.reminders}
        />
        <div className="app-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          <Link to="/plan">Back to my plan</Link>
        </div>
      </Form>
    </div>
  )
}
