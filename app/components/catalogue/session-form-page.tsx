import type { TypedSession } from '~/domain/development/check-activity-session'
import { Form, Link } from '~/http/link'
import { DateField } from '../form/date-field'
import { ErrorSummary, type FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { TextField } from '../form/text-field'
import { splitTypedDay } from './read-activity-form'
import { type FieldInWords, TheirWords } from './their-words'

export type RefusedSession = Readonly<{
  errors: FieldErrors
  typed: TypedSession | null
  /** Where somebody else has saved meanwhile: what stands there now and differs, at which version. */
  conflict?: Readonly<{ version: number; theirs: readonly FieldInWords[] }>
}>

/** A session of an activity, to add, to change or to cancel. */
export function SessionFormPage({
  heading,
  caption,
  sessionId,
  version,
  typed,
  taken,
  mayCancel,
  back,
  refused,
}: {
  heading: string
  caption: string
  sessionId: string
  version: number
  typed: TypedSession
  /** How many places are taken. */
  taken: number
  mayCancel: boolean
  back: string
  refused: RefusedSession | null
}) {
  const errors = refused?.errors ?? {}
  const words = refused?.typed ?? typed
  const field = (id: keyof TypedSession) => ({ id, value: words[id], error: errors[id] })
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l app-breakable">{caption}</p>
      <h1>{heading}</h1>
      {refused?.conflict && <TheirWords theirs={refused.conflict.theirs} />}
      {taken > 0 && (
        <p id="taken" tabIndex={-1} className="nhsuk-inset-text">
          {taken === 1 ? '1 place is taken.' : `${taken} places are taken.`} Whoever booked is told by mail
          when you change the day, the time or the place, or cancel the session.
        </p>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={sessionId} />
        <input type="hidden" name="version" value={refused?.conflict?.version ?? version} />
        <DateField
          id="day"
          label="On which day?"
          hint="For example, 1 4 2027"
          value={splitTypedDay(words.day)}
          error={errors['day']}
        />
        <TextField
          {...field('starts')}
          label="When does it start?"
          hint="On a clock of 24 hours, for example 09:30"
          className="nhsuk-input--width-5"
        />
        <TextField
          {...field('ends')}
          label="When does it end?"
          hint="For example 12:00"
          className="nhsuk-input--width-5"
        />
        <RadioQuestion
          id="where"
          name="where"
          legend="Where does it take place?"
          options={[
            { value: 'online', label: 'Online' },
            { value: 'at', label: 'At a place' },
          ]}
          value={words.where}
          error={errors['where']}
        />
        <TextField {...field('place')} label="If at a place, which?" hint="So that people find it." />
        <TextField
          {...field('capacity')}
          label="How many places are there? (optional)"
          hint="Left open, nobody counts."
          className="nhsuk-input--width-5"
        />
        <TextField
          {...field('host')}
          label="E-mail address of the host (optional)"
          hint="Whoever signs in with it sees how many come, and the names of those who agreed to be named to them. To another host nobody is named before they agree anew."
          type="email"
          spellCheck={false}
        />
        <div className="app-buttons">
          <button className="nhsuk-button" type="submit" name="do" value="save">
            {refused?.conflict ? 'Save mine over it' : 'Save'}
          </button>
          <Link to={back}>Back to the sessions</Link>
        </div>
      </Form>
      {mayCancel && (
        <section aria-labelledby="cancelling">
          <h2 id="cancelling" tabIndex={-1}>
            Cancel this session
          </h2>
          <p>It is found no more, and whoever booked it is told by mail. This can’t be undone.</p>
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="cancel">
              Cancel the session
            </button>
          </Form>
        </section>
      )}
    </div>
  )
}
