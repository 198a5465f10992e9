import type { ReactNode } from 'react'
import { DateText } from '~/components/page-layout/date-text'
import { Link } from '~/http/link'

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

/** What asks for it, in words: a round or a wave. */
export type DueWords = Readonly<{
  thing: 'round' | 'wave'
  begin: string
  count: string
  states: Readonly<Record<DueItem['state'], string>>
}>

/** Questionnaires that are due, each with what can be done about it. To be put into a form. */
export function DueItems({
  isOpen,
  due,
  words,
  deedOf = (deed, id) => `${deed} ${id}`,
}: {
  isOpen: boolean
  due: readonly (DueItem & Readonly<{ note?: string }>)[]
  words: DueWords
  /** The value of a button. */
  deedOf?: (deed: 'begin' | 'count' | 'withdraw', id: string) => string
}) {
  return (
    <ul className="app-assessments">
      {due.map((item) => (
        <li key={item.id}>
          <h3 className="nhsuk-heading-s">{item.title}</h3>
          <p>
            <strong className={`nhsuk-tag nhsuk-tag--${item.state === 'counted' ? 'green' : 'grey'}`}>
              {words.states[item.state]}
            </strong>
          </p>
          {item.note !== undefined && <p>{item.note}</p>}
          <Deeds item={item} isOpen={isOpen} words={words} deedOf={deedOf} />
        </li>
      ))}
    </ul>
  )
}

function Deeds({
  item,
  isOpen,
  words,
  deedOf,
}: {
  item: DueItem
  isOpen: boolean
  words: DueWords
  deedOf: (deed: 'begin' | 'count' | 'withdraw', id: string) => string
}) {
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
            <Deed value={deedOf('count', item.offered.assessmentId)}>
              {words.count}
              {named}
            </Deed>
          </>
        )}
        <Deed value={deedOf('begin', item.id)} isSecondary={item.offered !== null}>
          {item.offered === null ? words.begin : 'Answer again instead'}
          {named}
        </Deed>
      </>
    )
  }
  const path = `/assessments/${item.assessmentId}`
  const withdraw = (
    <Deed value={deedOf('withdraw', item.assessmentId)} isSecondary>
      Withdraw it from this {words.thing}
      {named}
    </Deed>
  )
  if (item.state === 'in-progress') {
    return (
      <>
        <p>
          <Link to={path}>Go on with it{named}</Link>
        </p>
        {withdraw}
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
      {withdraw}
    </>
  ) : (
    <>
      {profile}
      {isOpen && (
        <Deed value={deedOf('count', item.assessmentId)}>
          {words.count}
          {named}
        </Deed>
      )}
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
