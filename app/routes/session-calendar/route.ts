import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeSessionCalendar } from '~/documents/session-calendar.server'
import { titleForMail } from '~/domain/development/title-for-mail'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import { listCapabilities } from '~/use-cases/list-capabilities'
import { readSession } from '~/use-cases/read-session'

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const found = await readSession(deps, actor, args.params['session'] ?? '')
  if (!found) throw notFound()
  const title = titleForMail(found.title, listCapabilities(deps))
  const file = writeSessionCalendar(
    { ...found, title },
    { createdAt: deps.now(), origin: args.context.origin },
  )
  return new Response(file, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${found.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
      'Content-Disposition': `attachment; filename="session-${found.session.day}.ics"`,
    },
  })
}
