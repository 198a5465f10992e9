import { Form, Link } from '@remix-run/react'
import { DateField, type TypedDay } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { typeDay } from '~/components/form/read-day'
import { type AgreementLine, agreementKinds, type AgreementWords } from '~/domain/round/agreement'
import type { TypedLine } from './form'
import { LineFields } from './line-fields'

export const lineHeadings = {
  add: 'Add a line to the agreement',
  change: 'Change a line of the agreement',
  done: 'Is it done?',
  remove: 'Remove this line?',
} as const

/** One line of an agreement, to write, to tick as done or to remove. */
export function LinePage({
  roundId,
  line,
  teamName,
  doing,
  from,
  activity,
  today,
  refused,
}: {
  roundId: string
  line: AgreementLine | null
  teamName: string
  doing: keyof typeof lineHeadings
  from: Pick<AgreementWords, 'kind' | 'text'> | null
  activity: Readonly<{ id: string; title: string }> | null
  today: string
  refused: Readonly<{
    errors: FieldErrors
    typed: TypedLine | null
    version: number | null
    current: AgreementLine | null
    done: TypedDay | null
  }> | null
}) {
  const errors = refused?.errors ?? {}
  const back = `/rounds/${roundId}/agreement`
  const words = line ?? {
    kind: from?.kind ?? '',
    text: from?.text ?? '',
    byWhom: '',
    byWhen: null,
    activityId: activity?.id ?? null,
  }
  const typed = refused?.typed ?? { ...words, byWhen: typeDay(words.byWhen) }
  const isWriting = doing === 'add' || doing === 'change'
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{teamName}</p>
      <h1>{lineHeadings[doing]}</h1>
      {!isWriting && line && (
        <div className="nhsuk-inset-text app-breakable">
          <p>{agreementKinds[line.kind]}</p>
          <p className="app-lines">{line.text}</p>
        </div>
      )}
      <Form method="post" noValidate>
        {isWriting && typed.activityId !== null && (
          <>
            <input type="hidden" name="activity" value={typed.activityId} />
            {activity && (
              <p>
                Activity: <Link to={`/activities/${activity.id}`}>{activity.title}</Link>
              </p>
            )}
          </>
        )}
        {isWriting && <LineFields typed={typed} errors={errors} current={refused?.current ?? null} />}
        {doing === 'done' && (
          <DateField
            id="done"
            label="On which day was it done?"
            value={refused?.done ?? typeDay(line?.doneOn ?? today)}
            error={errors['done']}
          />
        )}
        {doing === 'remove' && (
          <p id="remove" tabIndex={-1}>
            It goes from the agreement, for everybody. This can’t be undone, and whoever has signed is said to
            have signed before the last change.
          </p>
        )}
        {doing !== 'done' && (
          <input type="hidden" name="version" value={refused?.version ?? line?.version ?? 0} />
        )}
        <div className="app-buttons">
          {isWriting && (
            <button className="nhsuk-button" type="submit" name="do" value="save">
              {refused?.current ? 'Save mine over it' : 'Save'}
            </button>
          )}
          {doing === 'done' && (
            <button className="nhsuk-button" type="submit" name="do" value="done">
              It is done
            </button>
          )}
          {doing === 'done' && line?.doneOn && (
            <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="undone">
              It is not done after all
            </button>
          )}
          {doing === 'remove' && (
            <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="remove">
              Remove it
            </button>
          )}
          <Link to={back}>{doing === 'remove' ? 'Keep it' : 'Back to the agreement'}</Link>
        </div>
      </Form>
    </div>
  )
}
