import { Form, Link } from '~/http/link'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import type { HelpRequest } from '~/domain/guide/help-request'
import { HelpList } from './help-list'
import type { TypedHelp } from './parse-help'

/** What an ICS or a team has asked of academies, and a form to ask. */
export function AskerHelpPage({
  name,
  back,
  requests,
  academies,
  refused,
}: {
  name: string
  back: string
  requests: readonly HelpRequest[]
  academies: readonly Readonly<{ id: string; name: string }>[]
  refused: Readonly<{ errors: FieldErrors; typed: TypedHelp }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l app-breakable">
        <Link to={back}>{name}</Link>
      </p>
      <h1>Help from an academy</h1>
      <p>
        You can ask a leadership academy that works with your integrated care system (ICS). It answers here.
        Only you who may ask for {name}, and those who run the academy’s programmes, see it. Nobody is sent an
        e-mail.
      </p>
      {requests.length > 0 && (
        <>
          <h2>Asked so far</h2>
          <HelpList requests={requests} other="academy" />
        </>
      )}
      <h2>Ask</h2>
      {academies.length === 0 ? (
        <p>No leadership academy works with this ICS yet.</p>
      ) : (
        <Form method="post" noValidate>
          <SelectField
            id="academy"
            label="Which academy?"
            empty="Choose"
            options={academies.map((academy) => ({ id: academy.id, label: academy.name }))}
            error={errors['academy']}
            value={refused?.typed.academy ?? (academies.length === 1 ? academies[0]!.id : '')}
          />
          <TextField
            id="subject"
            label="What is it about?"
            error={errors['subject']}
            value={refused?.typed.subject}
          />
          <TextArea
            id="text"
            label="What would help?"
            hint="Please name no person in it."
            rows={6}
            error={errors['text']}
            value={refused?.typed.text}
          />
          <button className="nhsuk-button" type="submit">
            Ask
          </button>
        </Form>
      )}
    </div>
  )
}
