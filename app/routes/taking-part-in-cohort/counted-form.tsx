import { Form } from '@remix-run/react'
import { afterCounting } from '~/components/cohort/wave-words'

/** Being counted: a choice of its own, apart from taking part (H3). */
export function CountedForm({ isCounted }: { isCounted: boolean }) {
  return (
    <section aria-labelledby="counted-heading">
      <h2 id="counted-heading">Being counted</h2>
      <p>
        {isCounted ? 'You have agreed to be counted.' : 'You are not counted so far.'} Being counted means
        that your scores go into the figures of the whole cohort, together with those of the others; and so
        does what you say of your situation, as few, some or most of 11 people or more. It is apart from
        taking part: you can take part, answer and see your own change without being counted, and you can
        leave the programme and stay counted.
      </p>
      <p>{afterCounting}</p>
      <Form method="post">
        <button
          className={`nhsuk-button${isCounted ? ' nhsuk-button--secondary' : ''}`}
          type="submit"
          name="do"
          value={isCounted ? 'not-counted' : 'be-counted'}
        >
          {isCounted ? 'Count me no longer' : 'I agree to be counted'}
        </button>
      </Form>
    </section>
  )
}
