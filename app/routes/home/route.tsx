import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeLength } from '~/domain/questionnaire/describe-length'
import { identify } from '~/http/identify.server'
import { listDemonstration } from '~/use-cases/become-demonstration-person'
import { HomePage } from './home-page'

/** The questionnaire that most people begin with. */
const FIRST_QUESTIONNAIRE = 'system-leadership'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor, person } = await identify(args)
  const demonstration = args.context.mode === 'evaluation' ? await listDemonstration(deps) : []
  const first = deps.library.latest(FIRST_QUESTIONNAIRE)
  if (!first) throw new Error(`The questionnaire ${FIRST_QUESTIONNAIRE} is missing.`)
  return {
    demonstration,
    isSignedIn: person !== null,
    takesPart: actor.kind === 'person' && actor.roles.some(({ role }) => role === 'cohort-participant'),
    first: {
      id: first.id,
      title: first.title,
      scales: first.scales.length,
      length: describeLength(first, deps.library.companionOf(first)),
    },
  }
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
