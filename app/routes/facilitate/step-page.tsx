import { Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import type { FacilitationStep } from '~/use-cases/read-facilitation'
import type { TypedStep } from './form'
import type { Theirs } from './save-step.server'
import { StepForm } from './step-form'
import { StepList } from './step-list'
import { Timer } from './timer'
import { useArrowKeys } from './use-arrow-keys'

export type ListedStep = Readonly<{ position: number; title: string; isDone: boolean }>

/** One scale to talk about, to be read from the back of a room. */
export function StepPage({
  roundId,
  kind,
  teamName,
  isRecording,
  list,
  step,
  isSaved,
  refused,
}: {
  roundId: string
  kind: string
  teamName: string
  isRecording: boolean
  list: readonly ListedStep[]
  step: FacilitationStep
  isSaved: boolean
  refused: Readonly<{ errors: FieldErrors; typed: TypedStep; theirs: Theirs | null }> | null
}) {
  const { position, scale, told } = step
  const path = `/rounds/${roundId}/facilitate`
  const previous = position > 1 ? `${path}/${position - 1}` : null
  const next = position < list.length ? `${path}/${position + 1}` : `${path}/end`
  const keys = useArrowKeys({ previous, next })
  return (
    <div className="app-facilitate">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">
        {teamName}: {position} of {list.length}
      </p>
      <h1>{scale.title}</h1>
      <p>{scale.definition}</p>
      {told.length > 0 && (
        <section aria-labelledby="figure" className="app-facilitate__figure">
          <h2 id="figure">What you said</h2>
          {told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      <section aria-labelledby="questions">
        <h2 id="questions">Talk about</h2>
        <ul className="app-facilitate__questions">
          {scale.reflection.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
      {kind === 'consensus' && (
        <section aria-labelledby="statements">
          <h2 id="statements">The statements of this scale</h2>
          <ul>
            {scale.items.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Timer key={`timer-${position}`} />
      <StepForm
        key={`step-${position}-${step.note?.version ?? 0}-${step.recorded?.version ?? 0}`}
        step={step}
        isRecording={isRecording}
        isClosed={kind === 'consensus' && !isRecording}
        isSaved={isSaved}
        refused={refused}
        isLast={position === list.length}
      />
      <nav className="app-facilitate__turn app-no-print" aria-label="Steps">
        {previous && (
          <Link to={previous} rel="prev">
            Previous
          </Link>
        )}
        <Link to={next} rel="next">
          {position < list.length ? 'Next' : 'To the end'}
        </Link>
      </nav>
      {keys}
      <StepList path={path} list={list} current={position} />
    </div>
  )
}
