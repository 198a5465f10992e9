import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'

export const handle: PageHandle = { title: 'You are signed in' }

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args)
  return null
}

/** Where signing in leads whoever has something left to send in another tab. */
export default function SignedIn() {
  return (
    <div className="app-reading-width">
      <h1>You are signed in</h1>
      <p>Go back to the other tab and send what is there again. You can close this one.</p>
    </div>
  )
}
