import { Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import type { DueItem } from '~/components/questionnaire/due-items'
import { stateWords, whoSees } from '~/components/round/round-words'
import type { Preview } from '~/domain/disclosure/preview-disclosure'
import { describeRate } from '~/domain/round/rate-of-answers'
import type { MemberFacts, Round } from '~/domain/round/round'
import { AgreedSection, type LatestAgreed } from './agreed-section'
import { DueList } from './due-list'
import { MemberFactsForm } from './member-facts-form'
import { OpenSection } from './open-section'
import { TalkLinks } from './talk-links'

type Props = Readonly<{
  round: Round
  team: Readonly<{ id: string; name: string }>
  mayRun: boolean
  membership: 'member' | 'left' | 'none'
  facts: Readonly<{ stated: MemberFacts | null; suggested: MemberFacts }> | null
  questionnaires: readonly Readonly<{ id: string; title: string; about: string; minutes: number }>[]
  due: readonly DueItem[]
  rate: Readonly<{ percent: number | null; on: string }> | null
  asksConsent: boolean
  hasSubmitted: boolean
  preview: Preview | null
  agreed: LatestAgreed | null
  hasResults: boolean
  refused: Readonly<{ errors: FieldErrors; facts: MemberFacts | null; agrees: boolean }> | null
}>

/** A round as its members and facilitators see it: what is asked and why, who sees what, and what is due. */
export function RoundPage(props: Props) {
  const { round, team, mayRun, membership, facts, refused } = props
  const errors = refused?.errors ?? {}
  const isDue = membership === 'member' && round.kind !== 'consensus'
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      {props.hasSubmitted && (
        <div className="app-notice" role="status">
          <p>Submitted, and counted in this round. Thank you.</p>
        </div>
      )}
      <p>
        <Link to={`/teams/${team.id}`}>{team.name}</Link>
      </p>
      <h1>A round of {team.name}</h1>
      <p>
        <strong className="nhsuk-tag nhsuk-tag--grey">{stateWords[round.state]}</strong>
      </p>
      {props.hasResults && (
        <p>
          <Link to={`/rounds/${round.id}/results`}>What this round shows</Link>
        </p>
      )}
      {mayRun && (round.state === 'scheduled' || round.state === 'open') && (
        <p>
          <Link to={`/rounds/${round.id}/manage`}>Extend, close or cancel this round</Link>
        </p>
      )}
      {(mayRun || membership === 'member') && <TalkLinks round={round} mayRun={mayRun} />}
      <WhatAndWhy {...props} />
      {props.agreed !== null && <AgreedSection agreed={props.agreed} />}
      {membership === 'left' && (
        <div className="nhsuk-inset-text">
          <p>
            You belong to this team no longer. What you have answered stays yours, under “My assessments”, and
            does not count in this round.
          </p>
        </div>
      )}
      {props.preview !== null && (
        <OpenSection round={round} preview={props.preview} teamId={team.id} error={errors['open']} />
      )}
      {isDue && round.state === 'open' && facts !== null && (
        <MemberFactsForm
          facts={refused?.facts ?? facts.suggested}
          isStated={facts.stated !== null}
          errors={errors}
        />
      )}
      {(isDue || props.due.some(({ state }) => state !== 'not-begun')) && (
        <DueList
          isOpen={round.state === 'open' && membership === 'member'}
          isClosed={round.state === 'closed'}
          due={props.due}
          consent={props.asksConsent ? { agrees: refused?.agrees ?? false } : null}
          error={errors['consent']}
        />
      )}
      {mayRun && round.state === 'open' && <Rate rate={props.rate} threshold={round.threshold} />}
    </div>
  )
}

function WhatAndWhy({ round, questionnaires }: Props) {
  return (
    <>
      <section aria-labelledby="why-heading">
        <h2 id="why-heading">Why, and what for</h2>
        <p className="app-lines">{round.reason}</p>
        <h3 className="nhsuk-heading-s">What will be done with the result</h3>
        <p className="app-lines">{round.intendedUse}</p>
        <h3 className="nhsuk-heading-s">What is asked</h3>
        <ul>
          {questionnaires.map(({ id, title, minutes }) => (
            <li key={id}>
              <Link to={`/questionnaires/${id}`}>{title}</Link>, about {minutes} minutes
            </li>
          ))}
        </ul>
        <p>
          From <DateText iso={round.opensOn} />, until the end of <DateText iso={round.closesOn} />.
        </p>
      </section>
      <section aria-labelledby="who-heading">
        <h2 id="who-heading">Who will see what</h2>
        <ul>
          {round.kind === 'answers' && whoSees(round).map((sentence) => <li key={sentence}>{sentence}</li>)}
          {round.kind === 'consensus' && (
            <li>You meet and agree on one answer for each scale. Nobody answers alone.</li>
          )}
          {round.kind === 'open-sharing' && (
            <>
              <li>You answer for yourself. No figures of the group are published.</li>
              <li>
                Each is asked in private whether to show their own profile to the others. Only if everyone
                agrees is it open; the team learns nothing else.
              </li>
            </>
          )}
        </ul>
      </section>
    </>
  )
}

function Rate({ rate, threshold }: { rate: Props['rate']; threshold: number }) {
  return (
    <section aria-labelledby="rate-heading">
      <h2 id="rate-heading">How many have answered</h2>
      {rate === null || rate.percent === null ? (
        <p>
          {rate === null ? 'Not worked out yet.' : `Fewer than ${threshold}, so no rate is shown.`} It is
          worked out once a day. The program sends reminders itself; nobody is shown who has answered.
        </p>
      ) : (
        <>
          <progress className="app-progress" max={100} value={rate.percent} aria-labelledby="rate-heading">
            {rate.percent}%
          </progress>
          <p>
            {describeRate(rate.percent)}, as of <DateText iso={rate.on} />. Worked out once a day. The program
            sends reminders itself; nobody is shown who has answered.
          </p>
        </>
      )}
    </section>
  )
}
