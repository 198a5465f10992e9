import { Form, Link } from '@remix-run/react'
import { type SplitIcs, SuccessorForm } from '~/components/field/successor-form'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { DateText } from '~/components/page-layout/date-text'
import { type ListedRound, MakeUpSection, RoundsSection, type ShownMakeUp } from './team-sections'

/** A team: where it is, who facilitates it, and what may be changed. */
export function TeamPage({
  id,
  name,
  endedOn,
  mayManage,
  mayGrant,
  mayInvite,
  mayMakeBeside,
  mayAskAcademy,
  mayRun,
  isMember,
  mayReadEvents,
  makeUp,
  rounds,
  where,
  split,
  refused,
}: {
  id: string
  name: string
  endedOn: string | null
  mayManage: boolean
  mayGrant: boolean
  mayInvite: boolean
  mayMakeBeside: boolean
  mayAskAcademy: boolean
  mayRun: boolean
  isMember: boolean
  mayReadEvents: boolean
  makeUp: ShownMakeUp | null
  rounds: readonly ListedRound[]
  where: string
  split: SplitIcs | null
  refused: Readonly<{ errors: FieldErrors; name: string | undefined }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">Team</p>
      <h1>{name}</h1>
      <p>Integrated care system (ICS): {where}.</p>
      {endedOn !== null && (
        <p>
          This team ended on <DateText iso={endedOn} />.
        </p>
      )}
      {mayGrant && (
        <p>
          <Link to={`/roles/facilitator/${id}`}>Facilitators of this team</Link>
        </p>
      )}
      {mayInvite && (
        <p>
          <Link to={`/teams/${id}/members`}>Members of this team</Link>
        </p>
      )}
      {(mayRun || isMember) && (
        <p>
          <Link to={`/teams/${id}/plan`}>The team’s plan</Link>
        </p>
      )}
      {(mayRun || isMember) && (
        <RoundsSection teamId={id} rounds={rounds} mayRun={mayRun && endedOn === null} />
      )}
      {makeUp !== null && <MakeUpSection makeUp={makeUp} />}
      {isMember && (
        <p>
          <Link to={`/teams/${id}/leave`}>Leave this team</Link>
        </p>
      )}
      {mayReadEvents && (
        <p>
          <Link to={`/teams/${id}/events`}>Event log</Link>
        </p>
      )}
      {mayAskAcademy && (
        <p>
          <Link to={`/teams/${id}/help`}>Help from an academy</Link>
        </p>
      )}
      {mayMakeBeside && split === null && (
        <p>
          <Link to={`/teams/${id}/new-team`}>Make another team in this ICS</Link>
        </p>
      )}
      {mayManage && split !== null && (
        <SuccessorForm split={split} of="this team" error={errors['successor']} />
      )}
      {mayManage && (
        <section aria-labelledby="change">
          <h2 id="change">Change this team</h2>
          <Form method="post" noValidate>
            <TextField
              id="name"
              label="What is the team called?"
              error={errors['name']}
              value={refused?.name ?? name}
            />
            <button className="nhsuk-button" type="submit" name="do" value="rename">
              Save the name
            </button>
          </Form>
          <Form method="post">
            <button
              className="nhsuk-button nhsuk-button--secondary"
              type="submit"
              name="do"
              value={endedOn === null ? 'end' : 'resume'}
            >
              {endedOn === null ? 'End this team' : 'Take the team up again'}
            </button>
          </Form>
          {endedOn === null && <p>Ended, it stays here with its history, and can be taken up again.</p>}
        </section>
      )}
    </div>
  )
}
