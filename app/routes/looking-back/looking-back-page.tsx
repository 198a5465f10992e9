import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'

type Ratings = Readonly<Record<string, Readonly<{ now: string; then: string }>>>
type Scale = Readonly<{
  id: string
  title: string
  definition: string
  looksLike: Readonly<{ growing: string; steady: string; strong: string }>
}>

/** The then-test: for each scale where somebody is now, and after all of these where they were at the start (N4). */
export function LookingBackPage({
  programme,
  cohortId,
  title,
  scales,
  ratings,
  refused,
}: {
  programme: string
  cohortId: string
  title: string
  scales: readonly Scale[]
  ratings: Ratings
  refused: Readonly<{ errors: FieldErrors; ratings: Ratings }> | null
}) {
  const errors = refused?.errors ?? {}
  const given = refused?.ratings ?? ratings
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>Looking back</h1>
      <p>
        {programme}: “{title}”. One rating for each: first all of them as you are now, then all of them as you
        were at the start, as you see it today. You can skip any of them.
      </p>
      <p>
        People often see the start differently later on, having learnt what the words mean. That is why it is
        asked, and why it stands beside your first answers and never replaces them.
      </p>
      <Form method="post" noValidate>
        <Moment moment="now" heading="Where am I now?" scales={scales} given={given} errors={errors} />
        <Moment
          moment="then"
          heading="Looking back, where was I at the start?"
          scales={scales}
          given={given}
          errors={errors}
        />
        <button className="nhsuk-button" type="submit">
          Save and continue
        </button>
      </Form>
      <p>
        <Link to={`/taking-part/${cohortId}`}>Not now</Link>
      </p>
    </div>
  )
}

function Moment({
  moment,
  heading,
  scales,
  given,
  errors,
}: {
  moment: 'now' | 'then'
  heading: string
  scales: readonly Scale[]
  given: Ratings
  errors: FieldErrors
}) {
  return (
    <section aria-labelledby={moment}>
      <h2 id={moment}>{heading}</h2>
      {scales.map(({ id, title, definition, looksLike }) => (
        <RadioQuestion
          key={id}
          id={`${moment}-${id}`}
          name={`${moment}-${id}`}
          legend={
            <>
              {title}
              <span className="nhsuk-u-visually-hidden">{moment === 'now' ? ' now' : ' at the start'}</span>
            </>
          }
          hint={definition}
          value={given[id]?.[moment]}
          error={errors[`${moment}-${id}`]}
          options={[
            { value: '1', label: '1', hint: looksLike.growing },
            { value: '2', label: '2, between 1 and 3' },
            { value: '3', label: '3', hint: looksLike.steady },
            { value: '4', label: '4, between 3 and 5' },
            { value: '5', label: '5', hint: looksLike.strong },
            { value: 'skip', label: 'Skip this', divider: true },
          ]}
        />
      ))}
    </section>
  )
}
