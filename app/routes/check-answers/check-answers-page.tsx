import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { GlossaryList } from '~/components/questionnaire/glossary-list'
import type { GlossaryTerm } from '~/domain/questionnaire/questionnaire-schema'

type Row = Readonly<{ id: string; text: string; words: string; isOptional: boolean }>
type CheckedSection = Readonly<{
  id: string
  part: 'main' | 'companion'
  title: string
  rows: readonly Row[]
}>

export function CheckAnswersPage({
  id,
  title,
  sections,
  terms,
  errors,
}: {
  id: string
  title: string
  sections: readonly CheckedSection[]
  terms: readonly GlossaryTerm[]
  /** The sections with gaps, after the person asked to submit. */
  errors: FieldErrors | null
}) {
  return (
    <div className="app-reading-width">
      {errors && <ErrorSummary errors={errors} heading="Some questions are not answered" />}
      <p className="nhsuk-caption-l">{title}</p>
      <h1>Check your answers</h1>
      <p>Once you submit, these answers can’t be changed. You can delete them, or answer again later.</p>
      {errors && (
        <div className="nhsuk-inset-text" id="gaps">
          <span className="nhsuk-u-visually-hidden">Information: </span>
          <p>
            You can go back to the sections above, or submit with the gaps. A scale needs two thirds of its
            questions answered to get a score; where there are fewer, your profile says so.
          </p>
          <Form method="post">
            <input type="hidden" name="gaps" value="confirmed" />
            <button className="nhsuk-button nhsuk-button--secondary" type="submit">
              Submit with the gaps
            </button>
          </Form>
        </div>
      )}
      <GlossaryList terms={terms} />
      {sections.map((section) => (
        <section
          key={section.id}
          id={`section-${section.id}`}
          tabIndex={-1}
          aria-labelledby={`${section.id}-title`}
        >
          <div className="app-check__heading">
            <h2 className="nhsuk-heading-m" id={`${section.id}-title`}>
              {section.title}
              {section.part === 'companion' && <span className="app-optional"> (optional)</span>}
            </h2>
            <Link to={`/assessments/${id}/sections/${section.id}?check`}>
              Change<span className="nhsuk-u-visually-hidden"> {section.title}</span>
            </Link>
          </div>
          <dl className="nhsuk-summary-list">
            {section.rows.map((row) => (
              <div className="nhsuk-summary-list__row" key={row.id}>
                <dt className="nhsuk-summary-list__key app-check__question">{row.text}</dt>
                <dd className="nhsuk-summary-list__value">
                  {row.words || (
                    <span className={row.isOptional ? 'app-skipped' : 'app-missing'}>
                      {row.isOptional ? 'Skipped' : 'Not answered'}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Form method="post">
        <button className="nhsuk-button" type="submit">
          Submit
        </button>
      </Form>
      <p>
        <Link to={`/assessments/${id}`}>Back to all sections</Link>
      </p>
    </div>
  )
}
