import { Link } from '@remix-run/react'
import { waveTitles } from '~/components/cohort/wave-words'
import { DateText } from '~/components/page-layout/date-text'
import { type DueItem, DueItems, type DueWords } from '~/components/questionnaire/due-items'
import type { Wave } from '~/domain/cohort/cohort'

export type ShownWave = Readonly<{
  wave: Wave
  canAnswer: boolean
  lastDay: string
  due: readonly (DueItem & Readonly<{ minutes: number; isLate: boolean }>)[]
  lookingBack: readonly Readonly<{ questionnaireId: string; title: string; rated: number; scales: number }>[]
  reaction: 'not-asked' | 'not-given' | 'given'
}>

const words: DueWords = {
  thing: 'wave',
  begin: 'Answer this for the wave',
  count: 'Use it in this wave',
  states: {
    'not-begun': 'Not begun',
    'in-progress': 'In progress',
    counted: 'Submitted',
    'not-counted': 'Withdrawn from this wave',
  },
}

/** One wave with what is asked in it and what was answered; its buttons belong to the form around it. */
export function WaveSection({
  own,
  cohortId,
  isCounted,
}: {
  own: ShownWave
  cohortId: string
  isCounted: boolean
}) {
  const { wave, canAnswer, lastDay, due } = own
  return (
    <section aria-labelledby={`wave-${wave.id}`}>
      <h3 id={`wave-${wave.id}`}>{waveTitles[wave.kind]}</h3>
      <p>
        {canAnswer ? (
          <>
            You can answer until the end of <DateText iso={lastDay} />.
          </>
        ) : (
          <>
            From <DateText iso={wave.opensOn} /> until <DateText iso={wave.endedAt ?? wave.closesOn} />.
          </>
        )}
      </p>
      <DueItems
        isOpen={canAnswer}
        due={due.map((item) => ({ ...item, ...noteOf(item, own, isCounted) }))}
        words={words}
        deedOf={(deed, id) => `${deed} ${wave.id} ${id}`}
      />
      <Steps own={own} path={`/taking-part/${cohortId}/waves/${wave.id}`} />
    </section>
  )
}

/** What must be said of one questionnaire beside its state. */
function noteOf(item: ShownWave['due'][number], own: ShownWave, isCounted: boolean) {
  if (item.state === 'not-begun')
    return own.canAnswer
      ? { note: `About ${item.minutes} ${item.minutes === 1 ? 'minute' : 'minutes'}.` }
      : {}
  if (item.isLate)
    return {
      note: 'You submitted this after the wave had closed: it counts in nothing that is published, and is part of your own change.',
    }
  if (item.state === 'in-progress' && !own.canAnswer)
    return {
      note: 'This wave has closed. What you have begun is yours: you can finish it for yourself. It will not count in what is published.',
    }
  if (item.state === 'counted' && !isCounted)
    return { note: 'It counts in nothing that is published, because you have not agreed to be counted.' }
  return {}
}

/** What comes after the questions: looking back, and what somebody thinks of the programme. */
function Steps({ own, path }: { own: ShownWave; path: string }) {
  const { canAnswer, lookingBack, reaction, wave } = own
  const mayReact = reaction === 'given' || (reaction === 'not-given' && canAnswer && wave.state === 'open')
  if (lookingBack.length === 0 && !mayReact) return null
  return (
    <ul>
      {lookingBack.map(({ questionnaireId, title, rated, scales }) => (
        <li key={questionnaireId}>
          {canAnswer ? (
            <Link to={`${path}/looking-back/${questionnaireId}`}>Looking back: {title}</Link>
          ) : (
            `Looking back: ${title}`
          )}
          , {rated} of {scales} rated
        </li>
      ))}
      {mayReact && (
        <li>
          <Link to={`${path}/reaction`}>
            {reaction === 'given' ? 'What you said of the programme' : 'Say what you think of the programme'}
          </Link>
        </li>
      )}
    </ul>
  )
}
