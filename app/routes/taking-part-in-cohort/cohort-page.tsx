import { Form, Link } from '@remix-run/react'
import { whoSeesWave } from '~/components/cohort/wave-words'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { ConsentQuestion } from '~/components/privacy/consent-question'
import type { Reporting } from '~/domain/cohort/cohort'
import { CountedForm } from './counted-form'
import { WaveDays } from './wave-days'
import { type ShownWave, WaveSection } from './wave-section'

type Props = Readonly<{
  cohort: Readonly<{
    id: string
    name: string
    programme: string
    aims: string
    academy: string
    threshold: number
    reporting: Reporting
  }>
  takesPart: boolean
  isCounted: boolean
  waves: readonly ShownWave[]
  asksConsent: boolean
  notice: 'submitted' | 'late' | 'closed' | 'done' | 'chosen' | null
  refused: Readonly<{ errors: FieldErrors; agrees: boolean }> | null
}>

const notices = {
  submitted: 'Submitted, and part of this wave. Thank you.',
  done: 'Saved. Thank you: that was all for now.',
  late: 'Submitted. This wave had closed before, so it counts in nothing that is published of it. Nothing is lost: it is yours, and part of your own change.',
  closed: 'This wave has closed, so it can be answered no more. What you have answered stays yours.',
} as const

/** A cohort as somebody who takes part sees it: what is asked, who sees what, being counted, and what is theirs. */
export function CohortPage({ cohort, takesPart, isCounted, waves, notice, refused, asksConsent }: Props) {
  const errors = refused?.errors ?? {}
  const now = waves.filter(({ canAnswer }) => canAnswer)
  const before = waves.filter(
    ({ canAnswer, wave, due }) =>
      !canAnswer && (wave.state === 'closed' || due.some(({ state }) => state !== 'not-begun')),
  )
  const planned = waves.filter(({ wave }) => wave.state === 'planned')
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="app-notice" role="status">
          <p>{notice === 'chosen' ? chosen(isCounted) : notices[notice]}</p>
        </div>
      )}
      <p>
        <Link to="/taking-part">Programmes that I take part in</Link>
      </p>
      <h1>Taking part in {cohort.programme}</h1>
      <p>
        {cohort.name}, {cohort.academy}
      </p>
      {!takesPart && (
        <div className="nhsuk-inset-text">
          <p>
            You take part no longer. What you have answered stays yours. Whether it is counted is still for
            you to say, below.
          </p>
        </div>
      )}
      <section aria-labelledby="what-heading">
        <h2 id="what-heading">What this is</h2>
        {cohort.aims !== '' && <p className="app-lines">{cohort.aims}</p>}
        <p>
          You are asked the same questions several times, at the start, at the end and perhaps between and
          after. So you see what changes for you, and the academy sees whether its programme helps.
        </p>
        <p>
          <Link to={`/taking-part/${cohort.id}/change`}>My own change</Link>
        </p>
        {takesPart && (
          <p>
            <Link to={`/cohorts/${cohort.id}/evaluation`}>What is published of the whole cohort</Link>
          </p>
        )}
      </section>
      <section aria-labelledby="who-heading">
        <h2 id="who-heading">Who will see what</h2>
        <ul>
          {whoSeesWave(cohort).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <CountedForm isCounted={isCounted} />
      <section aria-labelledby="due-heading">
        <h2 id="due-heading">What you are asked</h2>
        {now.length === 0 && <p>Nothing just now.</p>}
        <Form method="post" noValidate>
          {now.length > 0 && asksConsent && (
            <ConsentQuestion agrees={refused?.agrees ?? false} error={errors['consent']} />
          )}
          {now.map((own) => (
            <WaveSection key={own.wave.id} own={own} cohortId={cohort.id} isCounted={isCounted} />
          ))}
        </Form>
        {planned.length > 0 && <WaveDays waves={planned} />}
      </section>
      {before.length > 0 && (
        <section aria-labelledby="before-heading">
          <h2 id="before-heading">Waves that have closed</h2>
          <Form method="post" noValidate>
            {before.map((own) => (
              <WaveSection key={own.wave.id} own={own} cohortId={cohort.id} isCounted={isCounted} />
            ))}
          </Form>
        </section>
      )}
      {takesPart && (
        <p>
          <Link to={`/taking-part/${cohort.id}/leave`}>Leave this programme</Link>
        </p>
      )}
    </div>
  )
}

const chosen = (isCounted: boolean) =>
  isCounted
    ? 'You are counted from now on. You can take that back at any time.'
    : 'You are not counted any longer. You still take part.'
