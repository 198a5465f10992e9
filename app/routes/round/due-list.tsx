import { Form } from '@remix-run/react'
import { ConsentQuestion } from '~/components/privacy/consent-question'
import { type DueItem, DueItems, type DueWords } from '~/components/questionnaire/due-items'

const words: DueWords = {
  thing: 'round',
  begin: 'Agree that it counts, and begin',
  count: 'Agree that it counts in this round',
  states: {
    'not-begun': 'Not begun',
    'in-progress': 'In progress',
    counted: 'Counted',
    'not-counted': 'Not counted',
  },
}

/** What is due from a member, each questionnaire with what can be done about it. */
export function DueList({
  isOpen,
  isClosed,
  due,
  consent,
  error,
}: {
  isOpen: boolean
  isClosed: boolean
  due: readonly DueItem[]
  consent: Readonly<{ agrees: boolean }> | null
  error: string | undefined
}) {
  return (
    <section aria-labelledby="due-heading">
      <h2 id="due-heading">What you are asked</h2>
      <p>
        It counts for the group only because you agree, each by itself. You can withdraw that at any time
        {isClosed ? ': what is published stays as it is, and what may be published next changes' : ''}.
      </p>
      <Form method="post" noValidate>
        {isOpen && consent !== null && <ConsentQuestion agrees={consent.agrees} error={error} />}
        <DueItems isOpen={isOpen} due={due} words={words} />
      </Form>
    </section>
  )
}
