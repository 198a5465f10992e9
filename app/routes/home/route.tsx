import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { identify } from '~/http/identify.server'
import { listDemonstration } from '~/use-cases/become-demonstration-person'
import { HomePage } from './home-page'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, person } = await identify(args)
  const demonstration = args.context.mode === 'evaluation' ? await listDemonstration(deps) : []
  return { demonstration, isSignedIn: person !== null }
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
