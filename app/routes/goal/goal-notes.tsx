import { Form } from '@remix-run/react'
import type { FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextArea } from '~/components/form/text-area'
import { DateText } from '~/components/page-layout/date-text'
import type { GoalNote } from '~/domain/plan/plan'

const kinds = [
  { value: 'progress', label: 'Progress: what has happened' },
  { value: 'reflection', label: 'A reflection: what you make of it, for yourself alone' },
] as const

/** What was noted of a goal, and a form to note more. */
export function GoalNotes({
  notes,
  noteId,
  errors,
  typed,
}: {
  notes: readonly GoalNote[]
  noteId: string
  errors: FieldErrors
  typed: Readonly<{ text: string; kind: string }> | null
}) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Progress and reflections</h2>
      {notes.length === 0 && <p>Nothing has been noted yet.</p>}
      <ul className="app-assessments">
        {notes.map(({ id, kind, text, writtenAt }) => (
          <li key={id} className="app-breakable">
            <p className="app-cards__meta">
              {kind === 'progress' ? 'Progress' : 'Reflection'}, <DateText iso={writtenAt} />
            </p>
            <p className="app-lines">{text}</p>
            <Form method="post" className="app-no-print">
              <input type="hidden" name="note" value={id} />
              <button className="app-link-button" type="submit" name="do" value="remove-note">
                Remove this note
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  of <DateText iso={writtenAt} />
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {/* A new note has a new form: what was typed into the last doesn't stay. */}
      <Form method="post" noValidate className="app-no-print" key={notes.length}>
        <input type="hidden" name="note" value={noteId} />
        <RadioQuestion
          id="kind"
          name="kind"
          legend="What do you want to note?"
          options={kinds}
          value={typed?.kind ?? 'progress'}
          error={errors['kind']}
        />
        <TextArea id="text" label="Your note" value={typed?.text} error={errors['text']} />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="note">
          Note it
        </button>
      </Form>
    </section>
  )
}
