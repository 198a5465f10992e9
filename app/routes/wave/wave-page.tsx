import { Form, Link } from '@remix-run/react'
import type { TypedWave } from '~/components/cohort/parse-wave'
import { WaveForm } from '~/components/cohort/wave-form'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { DateField, type TypedDay } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import type { Cohort, Wave } from '~/domain/cohort/cohort'

const headings = {
  baseline: 'Baseline',
  between: 'A wave between',
  end: 'End wave',
  'follow-up': 'Follow-up',
} as const

const nothing: TypedDay = { day: '', month: '', year: '' }

/** A wave for those who run it: all of it while it is planned, more time or an end while it is open. */
export function WavePage({
  wave,
  cohort,
  titles,
  rate,
  offered,
  typed,
  refused,
}: {
  wave: Wave
  cohort: Cohort
  titles: readonly string[]
  rate: number | null
  offered: readonly Readonly<{ id: string; title: string; about: string; minutes: number }>[]
  typed: TypedWave
  refused: Readonly<{ errors: FieldErrors; typed: TypedWave; later: TypedDay }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
      </p>
      <h1>{headings[wave.kind]}</h1>
      {wave.state === 'planned' ? (
        <>
          <p>It opens by itself on its first day, if everything below is set by then.</p>
          <WaveForm
            typed={refused?.typed ?? typed}
            errors={errors}
            offered={offered}
            mayCatchUp={cohort.reporting === 'at-end'}
            submit="Save"
          />
          <Confirmed
            deed="remove"
            heading="Take it back"
            says="Nobody has been asked anything yet."
            legend="Remove this wave?"
            yes="Yes, remove it"
            button="Remove the wave"
            error={errors['confirm-remove']}
          />
        </>
      ) : (
        <>
          <p>
            <DateText iso={wave.opensOn} /> to <DateText iso={wave.closesOn} />, {wave.state}.
            {wave.catchesUpUntil !== null && (
              <>
                {' '}
                Late starters can catch up until <DateText iso={wave.catchesUpUntil} />.
              </>
            )}
          </p>
          <p>It asks: {titles.join(', ')}.</p>
          <p>
            {rate === null
              ? `How many have answered is told from ${cohort.threshold} people on.`
              : `About ${rate} per cent have answered. It is worked out once a day. Reminders go by themselves.`}
          </p>
        </>
      )}
      {wave.state === 'open' && (
        <>
          <section aria-labelledby="extend">
            <h2 id="extend">Give it more time</h2>
            <Form method="post" noValidate>
              <DateField
                id="later"
                label="New last day"
                hint="Those who were invited are told by e-mail."
                error={errors['later']}
                value={refused?.later ?? nothing}
              />
              <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="extend">
                Extend
              </button>
            </Form>
          </section>
          <Confirmed
            deed="close"
            heading="Close it now"
            says="Nobody can answer after that but late starters. What may be shown is published at once."
            legend="Close this wave?"
            yes="Yes, close it and publish"
            button="Close the wave"
            error={errors['confirm-close']}
          />
          <Confirmed
            deed="cancel"
            heading="Cancel it"
            says="Nothing is published. What people have answered stays theirs. They are told by e-mail."
            legend="Cancel this wave?"
            yes="Yes, cancel it for good"
            button="Cancel the wave"
            error={errors['confirm-cancel']}
          />
        </>
      )}
    </div>
  )
}

function Confirmed({
  deed,
  heading,
  says,
  legend,
  yes,
  button,
  error,
}: Readonly<{
  deed: string
  heading: string
  says: string
  legend: string
  yes: string
  button: string
  error: string | undefined
}>) {
  return (
    <section aria-labelledby={`${deed}-heading`}>
      <h2 id={`${deed}-heading`}>{heading}</h2>
      <p>{says}</p>
      <Form method="post" noValidate>
        <CheckboxQuestion
          id={`confirm-${deed}`}
          legend={legend}
          options={[{ value: 'yes', label: yes }]}
          values={[]}
          error={error}
        />
        <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value={deed}>
          {button}
        </button>
      </Form>
    </section>
  )
}
