import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { readHelpText } from '~/components/guide/parse-help'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import { notFound } from '~/http/not-found.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { answerHelp, changeHelpState } from '~/use-cases/ask-for-help'
import { readHelpRequest } from '~/use-cases/read-help'

export const handle: PageHandle = {
  title: ({ request }: { request: { subject: string } }) => request.subject,
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const page = await readHelpRequest(deps, actor, args.params['request'] ?? '')
  if (!page) throw notFound()
  const { asker, academyId, side } = page
  const ofAsker = asker.kind === 'ics' ? `/systems/${asker.id}/help` : `/teams/${asker.id}/help`
  return { ...page, back: side === 'academy' ? `/academies/${academyId}/help` : ofAsker }
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const requestId = args.params['request'] ?? ''
  if (!(await readHelpRequest(deps, actor, requestId))) throw notFound()
  const form = await readForm(args.request)
  const deed = form.get('do')
  if (deed === 'close' || deed === 'reopen') {
    await changeHelpState(deps, actor, { requestId, to: deed === 'close' ? 'closed' : 'open' })
    return redirect(`/help/${requestId}`)
  }
  const read = readHelpText(form)
  if (!read.ok) return data({ error: read.error, text: read.text }, { status: 400 })
  const result = await answerHelp(deps, actor, { requestId, text: read.text })
  if (result === 'not-found') throw notFound()
  if (result === 'closed') {
    const error = 'This request has been closed meanwhile: open it again to write on it'
    return data({ error, text: read.text }, { status: 409 })
  }
  return redirect(`/help/${requestId}`)
}

export default function HelpRequestRoute() {
  const { request, messages, back } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const isOpen = request.state === 'open'
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused ? { text: refused.error } : {}} />
      <p className="nhsuk-caption-l">
        <Link to={back}>Requests for help</Link>
      </p>
      <h1 className="app-breakable">{request.subject}</h1>
      <p className="app-breakable">
        {request.asker} asks {request.academy}. {isOpen ? 'Open.' : 'Closed.'}
      </p>
      {messages.map(({ id, side, text, writtenAt }) => (
        <section key={id} aria-labelledby={`of-${id}`}>
          <h2 id={`of-${id}`} className="nhsuk-heading-s app-breakable">
            {request[side]}, <DateText iso={writtenAt.slice(0, 10)} />
          </h2>
          <p className="app-lines app-breakable">{text}</p>
        </section>
      ))}
      {(isOpen || refused) && (
        <Form method="post" noValidate>
          <TextArea
            id="text"
            label="Write on it"
            hint="The other side sees it under the name of yours, not of a person."
            error={refused?.error}
            value={refused?.text}
          />
          <button className="nhsuk-button" type="submit" name="do" value="write">
            Send
          </button>
        </Form>
      )}
      <Form method="post">
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="submit"
          name="do"
          value={isOpen ? 'close' : 'reopen'}
        >
          {isOpen ? 'Close this request' : 'Open it again'}
        </button>
      </Form>
    </div>
  )
}
