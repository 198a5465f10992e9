import { type MouseEvent, useEffect, useRef } from 'react'

/** Target id → sentence; the order is the page's. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * NHS pattern: what is wrong, at the top, each line leading to its field. It takes the focus when it
 * appears, so that screen readers start with it.
 */
export function ErrorSummary({
  errors,
  heading = 'There is a problem',
}: {
  errors: FieldErrors
  heading?: string
}) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [errors])
  if (Object.keys(errors).length === 0) return null
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{heading}</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {Object.entries(errors).map(([id, sentence]) => (
              <li key={id}>
                <a href={`#${id}`} onClick={goToField}>
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/**
 * Shows the question and puts the focus on its field. Not left to the browser: it would scroll past the
 * question, and the router takes a change of the address for a new page and drops the errors.
 */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  const question =
    field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${field.id}"]`)
  ;(question ?? field).scrollIntoView()
  field.focus({ preventScroll: true })
}
