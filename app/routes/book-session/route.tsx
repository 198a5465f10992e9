import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { describePlacesLeft, describeSession } from '~/components/activity/describe-activity'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { bookSession, cancelBooking } from '~/use-cases/book-session'
import { readSession } from '~/use-cases/read-session'
import { obstacleSays } from './obstacle-says'
import { BookPage } from './book-page'

export const handle: PageHandle = { title: ({ title }: { title: string }) => `Book: ${title}` }

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readSession(deps, actor, args.params['session'] ?? '')
  if (!found) throw notFound()
  const { session, activityId, title, obstacle, booking, isCancelled, hasHost, isHost, mayKeep, version } =
    found
  return {
    id: session.id,
    ...{ activityId, title, booking, isCancelled, mayKeep, hasHost, isHost, version },
    says: describeSession(session),
    places: describePlacesLeft(session),
    obstacle: obstacle === null ? null : obstacleSays[obstacle],
    canChange: obstacle === null || obstacle === 'full',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const sessionId = args.params['session'] ?? ''
  if (!(await readSession(deps, actor, sessionId))) throw notFound()
  const form = await readForm(args.request)
  if (form.get('do') === 'cancel') {
    await cancelBooking(deps, actor, sessionId)
    return redirect(`/sessions/${sessionId}/book`)
  }
  const named = form.get('named')
  if (named !== 'yes' && named !== 'no') {
    return data({ errors: { named: 'Choose whether the host may be told your name' } }, { status: 400 })
  }
  const version = Number(form.get('version') ?? '')
  const result = await bookSession(deps, actor, { sessionId, isNamed: named === 'yes', version })
  if (result === 'not-found') throw notFound()
  if (result === 'booked') return redirect(`/sessions/${sessionId}/book`)
  return data({ errors: { session: obstacleSays[result] } }, { status: 409 })
}

export default function BookSessionRoute() {
  const refused = useActionData<typeof action>()
  return <BookPage page={useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} />
}
