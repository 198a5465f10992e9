import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { estimateMinutes } from '~/domain/questionnaire/estimate-minutes'
import { identify } from '~/http/identify.server'
import { listDemonstration } from '~/use-cases/become-demonstration-person'
import { HomePage } from './home-page'

/** The questionnaire that most people begin with. */
const FIRST_QUESTIONNAIRE = 'system-leadership'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, person } = await identify(args)
  const demonstration = args.context.mode === 'evaluation' ? await listDemonstration(deps) : []
  const first = deps.library.latest(FIRST_QUESTIONNAIRE)
  if (!first) throw new Error(`The questionnaire ${FIRST_QUESTIONNAIRE} is missing.`)
  return {
    demonstration,
    isSignedIn: person !== null,
    first: {
      id: first.id,
      title: first.title,
      items: first.scales.reduce((sum, scale) => sum + scale.items.length, 0),
      scales: first.scales.length,
      minutes: estimateMinutes(first),
    },
  }
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
