import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { DateText } from '~/components/page-layout/date-text'
import { ConsentQuestion } from '~/components/privacy/consent-question'

export type DueItem = Readonly<{ id: string; title: string; about: string }> &
  (
    | Readonly<{
        state: 'not-begun'
        offered: Readonly<{ assessmentId: string; submittedAt: string }> | null
      }>
    | Readonly<{
        state: 'in-progress' | 'counted' | 'not-counted'
        assessmentId: string
        isSubmitted: boolean
      }>
  )

const words = {
  'not-begun': 'Not begun',
  'in-progress': 'In progress',
  counted: 'Counted',
  'not-counted': 'Not counted',
} as const

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
        <ul className="app-assessments">
          {due.map((item) => (
            <li key={item.id}>
              <h3 className="nhsuk-heading-s">{item.title}</h3>
              <p>
                <strong className={`nhsuk-tag nhsuk-tag--${item.state === 'counted' ? 'green' : 'grey'}`}>
                  {words[item.state]}
                </strong>
              </p>
              <Deeds item={item} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      </Form>
    </section>
  )
}

function Deeds({ item, isOpen }: { item: DueItem; isOpen: boolean }) {
  const named = <span className="nhsuk-u-visually-hidden"> ({item.title})</span>
  if (item.state === 'not-begun') {
    if (!isOpen) return <p>You did not answer this.</p>
    return (
      <>
        {item.offered !== null && (
          <>
            <p>
              You submitted this on <DateText iso={item.offered.submittedAt} />. It can count here, so that
              you need not answer again.
            </p>
            <Deed value={`count ${item.offered.assessmentId}`}>
              Agree that it counts in this round{named}
            </Deed>
          </>
        )}
        <Deed value={`begin ${item.id}`} isSecondary={item.offered !== null}>
          {item.offered === null ? 'Agree that it counts, and begin' : 'Answer again instead'}
          {named}
        </Deed>
      </>
    )
  }
  const path = `/assessments/${item.assessmentId}`
  if (item.state === 'in-progress') {
    return (
      <>
        <p>
          <Link to={path}>Go on with it{named}</Link>
        </p>
        <Deed value={`withdraw ${item.assessmentId}`} isSecondary>
          Withdraw it from this round{named}
        </Deed>
      </>
    )
  }
  const profile = item.isSubmitted && (
    <p>
      <Link to={`${path}/profile`}>Your own view{named}</Link>
    </p>
  )
  return item.state === 'counted' ? (
    <>
      {profile}
      <Deed value={`withdraw ${item.assessmentId}`} isSecondary>
        Withdraw it from this round{named}
      </Deed>
    </>
  ) : (
    <>
      {profile}
      {isOpen && <Deed value={`count ${item.assessmentId}`}>Agree that it counts in this round{named}</Deed>}
    </>
  )
}

function Deed({
  value,
  isSecondary = false,
  children,
}: {
  value: string
  isSecondary?: boolean
  children: ReactNode
}) {
  return (
    <button
      className={`nhsuk-button${isSecondary ? ' nhsuk-button--secondary' : ''}`}
      type="submit"
      name="do"
      value={value}
    >
      {children}
    </button>
  )
}
