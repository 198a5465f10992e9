import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import { requirePerson } from '~/http/identify.server'
import type { PageHandle } from '~/http/page-title'
import { readForm } from '~/http/read-form.server'
import { redirect } from '~/http/redirect.server'
import { answerInvitation, listOwnInvitations } from '~/use-cases/answer-invitation'

export const handle: PageHandle = { title: 'An invitation' }

/** The same words whether it is another's, answered, withdrawn, over, or never was. */
function notForYou(): Response {
  return new Response(
    'There is no invitation here for the address you are signed in with. It may have been answered or withdrawn, or be for another of your addresses: then sign in with that one.',
    { status: 404 },
  )
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const own = await listOwnInvitations(deps, actor)
  const invitation = own.find(({ id }) => id === args.params['invitation'])
  if (!invitation) throw notForYou()
  return invitation
}

export async function action(args: ActionFunctionArgs) {
  const { deps, actor } = await requirePerson(args)
  const answer = (await readForm(args.request)).get('answer')
  const invitationId = args.params['invitation'] ?? ''
  if (answer !== 'accept' && answer !== 'decline') return redirect(`/invitations/${invitationId}`)
  const result = await answerInvitation(deps, actor, { invitationId, answer })
  if (result === 'not-found') throw notForYou()
  if (result === 'other-cohort') {
    const accept =
      'You take part in another cohort of this programme: leave that one first, or decline this invitation'
    return data({ errors: { accept } }, { status: 409 })
  }
  return redirect('/assessments')
}

export default function Invitation() {
  const { role, place, startsOn, endsOn } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <h1>An invitation</h1>
      <p>
        You are invited to this role: <strong>{role.label}</strong>
        {place !== null && (
          <>
            , for <strong>{place}</strong>
          </>
        )}
        .
      </p>
      <p>{role.about}</p>
      <p>
        From <DateText iso={startsOn} />
        {endsOn === null ? (
          ', until you or somebody who looks after the role ends it.'
        ) : (
          <>
            {' '}
            until <DateText iso={endsOn} />.
          </>
        )}
      </p>
      <p>What you have answered here stays yours either way: nobody sees more of it.</p>
      <Form method="post" className="app-buttons">
        <button id="accept" className="nhsuk-button" type="submit" name="answer" value="accept">
          Accept
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="answer" value="decline">
          Decline
        </button>
      </Form>
    </div>
  )
}
