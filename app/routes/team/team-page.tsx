import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextField } from '~/components/form/text-field'
import { DateText } from '~/components/page-layout/date-text'

/** A team: where it is, who facilitates it, and what may be changed. */
export function TeamPage({
  id,
  name,
  endedOn,
  mayManage,
  mayGrant,
  mayReadEvents,
  where,
  split,
  refused,
}: {
  id: string
  name: string
  endedOn: string | null
  mayManage: boolean
  mayGrant: boolean
  mayReadEvents: boolean
  where: string
  split: Readonly<{ name: string; choices: readonly Readonly<{ value: string; label: string }>[] }> | null
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
      {mayReadEvents && (
        <p>
          <Link to={`/teams/${id}/events`}>Event log</Link>
        </p>
      )}
      {mayManage && split !== null && (
        <Form method="post" noValidate>
          <RadioQuestion
            id="successor"
            name="successor"
            legend={`${split.name} was split. Which successor does this team belong to?`}
            hint="Until somebody says, it counts in none."
            options={split.choices}
            value={undefined}
            error={errors['successor']}
          />
          <button className="nhsuk-button" type="submit" name="do" value="choose">
            Save
          </button>
        </Form>
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
