import { Form, useNavigate } from '@remix-run/react'
import { type FormEvent, useRef } from 'react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { GlossaryList } from '~/components/questionnaire/glossary-list'
import { ProvenanceList } from '~/components/questionnaire/provenance-list'
import type { GlossaryTerm, Source } from '~/domain/questionnaire/questionnaire-schema'
import type { DescribedSection } from './describe-section'
import { SavedStatus } from './saved-status'
import { useAutosave } from './use-autosave'
import { useClearAnswers } from './use-clear-answers'
import { useSaveBeforeLeaving } from './use-save-before-leaving'

export function SectionPage({
  assessmentId,
  title,
  section,
  terms,
  sources,
  paths,
  returnsToCheck,
  refused,
}: {
  assessmentId: string
  title: string
  section: DescribedSection
  terms: readonly GlossaryTerm[]
  sources: readonly Source[]
  paths: Readonly<Record<'continue' | 'back' | 'later' | 'skip', string>>
  returnsToCheck: boolean
  refused: Readonly<{ errors: FieldErrors; typed: Readonly<Record<string, string>> }> | null
}) {
  const form = useRef<HTMLFormElement>(null)
  const autosave = useAutosave(form, `/assessments/${assessmentId}/answers`)
  const navigate = useNavigate()
  useSaveBeforeLeaving(autosave)
  const clearing = useClearAnswers(form, autosave.noticeChange)

  // With script the page is left only once everything is saved: without a connection it stays, answers and all.
  async function leave(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const path = submitter?.getAttribute('data-path')
    const clears = submitter?.getAttribute('value') === 'clear'
    if (!path && !clears) return
    event.preventDefault()
    if (!path) return clearing.clear()
    if (navigator.onLine && (await autosave.saveAll())) navigate(path)
  }

  return (
    <div className="app-reading-width">
      {refused && <ErrorSummary errors={refused.errors} />}
      <p className="nhsuk-caption-l">
        {title}
        {section.part === 'companion' && ' – optional, never scored'}
      </p>
      <h1>{section.title}</h1>
      <p className="app-progress">
        Section {section.position} of {section.of}
        <progress max={section.of} value={section.position} aria-hidden="true" />
      </p>
      {section.instructions && <p>{section.instructions}</p>}
      {section.introduction && <p>{section.introduction}</p>}
      <GlossaryList terms={terms} />
      <Form
        method="post"
        noValidate
        ref={form}
        autoComplete="off"
        onChange={() => {
          clearing.forget()
          autosave.noticeChange()
        }}
        onSubmit={(event) => void leave(event)}
      >
        {section.stem && <p className="app-stem">{section.stem}</p>}
        {section.questions.map((question) => (
          <div className={question.isImportance ? 'app-importance' : undefined} key={question.name}>
            <input type="hidden" name={`was.${question.name}`} value={question.value} />
            <RadioQuestion
              id={question.id}
              name={question.name}
              legend={question.text}
              hint={
                question.isImportance
                  ? 'You may skip this. It helps to choose what to work on, and changes no score.'
                  : undefined
              }
              options={question.options}
              value={refused?.typed[question.name] ?? question.value}
              error={refused?.errors[question.id]}
            />
          </div>
        ))}
        {clearing.hasCleared && (
          <p role="status">
            The answers on this page have been cleared.{' '}
            <button className="app-link-button" type="button" onClick={clearing.undo}>
              Undo
            </button>
          </p>
        )}
        <SavedStatus state={autosave.state} assessmentId={assessmentId} />
        <div className="app-buttons">
          <button
            className="nhsuk-button"
            type="submit"
            name="go"
            value="continue"
            data-path={paths.continue}
          >
            {returnsToCheck ? 'Save and go back to checking' : 'Continue'}
          </button>
          {!returnsToCheck && (
            <button
              className="nhsuk-button nhsuk-button--secondary"
              type="submit"
              name="go"
              value="back"
              data-path={paths.back}
            >
              Back
            </button>
          )}
          {section.part === 'companion' && !returnsToCheck && (
            <button className="app-link-button" type="submit" name="go" value="skip" data-path={paths.skip}>
              Skip the rest of this part
            </button>
          )}
          <button className="app-link-button" type="submit" name="go" value="later" data-path={paths.later}>
            Save and see all sections
          </button>
          <button className="app-link-button" type="submit" name="go" value="clear">
            Clear the answers on this page
          </button>
        </div>
      </Form>
      <ProvenanceList
        of={section.title}
        items={section.questions.flatMap(({ text, provenance }) =>
          provenance ? [{ text, provenance }] : [],
        )}
        sources={sources}
      />
    </div>
  )
}
