import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { chooseCounting, readCounting } from '~/use-cases/record-demand'

export const handle: PageHandle = { title: 'What you look for in vain' }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  return { isCounted: (await readCounting(deps, actor)) === true }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const chosen = (await readForm(args.request)).get('counted')
  if (chosen === 'yes' || chosen === 'no') await chooseCounting(deps, actor, chosen === 'yes')
  return redirect('/account/counting')
}

export default function Counting() {
  const { isCounted } = useLoaderData<typeof loader>()
  return (
    <div className="app-reading-width">
      <h1>What you look for in vain</h1>
      <p>
        When your suggestions find that your integrated care system (ICS) offers nothing for one of your
        growth areas, that is counted, so that those who keep its catalogue learn what is missing.
      </p>
      <p>
        They are told once a quarter, for each scale, that 8 to 15, 16 to 31, or 32 or more people found
        nothing. Of fewer than 8 they are told nothing. Academies that work with your ICS are told only where
        it was 16 or more. Nobody is named, and nobody sees who was counted.
      </p>
      <p>
        <strong>
          {isCounted ? 'What you look for in vain is counted.' : 'What you look for in vain is not counted.'}
        </strong>
      </p>
      <Form method="post">
        <button className="nhsuk-button" type="submit" name="counted" value={isCounted ? 'no' : 'yes'}>
          {isCounted ? 'Don’t count me' : 'Count me'}
        </button>
      </Form>
      <p>
        {isCounted
          ? 'You are then taken out of the quarter that runs. What was published of earlier quarters stays.'
          : 'You are then counted from the next time you look at your suggestions.'}
      </p>
    </div>
  )
}
