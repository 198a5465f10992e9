import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { chooseResearch, readResearchChoice } from '~/use-cases/choose-research'

export const handle: PageHandle = { title: 'Your scores in research' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return { isAllowed: (await readResearchChoice(deps, actor)) === true }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const chosen = (await readForm(args.request)).get('allowed')
  if (chosen === 'yes' || chosen === 'no') await chooseResearch(deps, actor, chosen === 'yes')
  return redirect('/account/research')
}

export default function ResearchChoice() {
  const { isAllowed } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>Your scores in research</h1>
      <p>
        You can let scores of assessments that you submitted be used in research. Nobody asks you to: nothing
        else here depends on it, and nobody sees what you chose.
      </p>
      <h2>What a researcher gets</h2>
      <ul>
        <li>For each questionnaire, the scale scores of one of your assessments, to one decimal.</li>
        <li>
          One thing that you said of your role in it: your sector, your function or your tier, always the same
          one for a questionnaire. It is named only if 11 people or more who came in with you said the same,
          and otherwise “other”.
        </li>
        <li>No name, no address, no date, no answers to single questions and nothing that you wrote.</li>
        <li>Only together with others: 50 people or more.</li>
      </ul>
      <p>
        Somebody who knows your scores, because you showed them your profile, could recognise your row by
        them.
      </p>
      <h2>Who a researcher is</h2>
      <p>
        A person whom an administrator has named, for a stated purpose and for a year at most. Each export is
        recorded.
      </p>
      <p>
        <strong>
          {isAllowed
            ? 'Your scores may be exported for research.'
            : 'Your scores are not exported for research.'}
        </strong>
      </p>
      <Form method="post">
        <button className="nhsuk-button" type="submit" name="allowed" value={isAllowed ? 'no' : 'yes'}>
          {isAllowed ? 'Don’t let my scores be exported' : 'Let my scores be exported'}
        </button>
      </Form>
      <p>
        You can change this at any time. From then on your scores go into no export. What was exported before
        stays with the researcher: it can’t be found again there, because it doesn’t say that it is yours.
        More is in the <Link to="/privacy">privacy notice</Link>.
      </p>
    </div>
  )
}
