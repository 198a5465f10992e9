import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { chooseMeasurement, readMeasurementChoice } from '~/use-cases/choose-measurement'

export const handle: PageHandle = { title: 'How well the questionnaires measure' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return { isCounted: (await readMeasurementChoice(deps, actor)) === true }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const chosen = (await readForm(args.request)).get('counted')
  if (chosen === 'yes' || chosen === 'no') await chooseMeasurement(deps, actor, chosen === 'yes')
  return redirect('/account/measurement')
}

export default function MeasurementChoice() {
  const { isCounted } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>How well the questionnaires measure</h1>
      <p>
        Nobody knows yet how well these questionnaires measure: whether the questions of one scale belong
        together, and how steady a score is. That can be worked out from the answers of many people.
      </p>
      <p>
        If you choose it, the answers of your submitted assessments are pooled with those of others who chose
        it. From 30 people on, figures about the questions are published for everybody, such as how far the
        questions of a scale move together. They tell nothing of anybody’s answers, and nobody sees who chose
        it.
      </p>
      <p>
        <strong>{isCounted ? 'Your answers are counted.' : 'Your answers are not counted.'}</strong>
      </p>
      <Form method="post">
        <button className="nhsuk-button" type="submit" name="counted" value={isCounted ? 'no' : 'yes'}>
          {isCounted ? 'Don’t count my answers' : 'Count my answers'}
        </button>
      </Form>
      <p>You can change this at any time. What was published before stays: it holds no answers.</p>
    </div>
  )
}
