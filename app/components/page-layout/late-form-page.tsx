import type { LateForm } from '~/http/late-form'
import { Form } from '~/http/link'

const heads = { 'signed-out': 'You were signed out', busy: 'That could not be saved just now' } as const
const lost = {
  'signed-out': 'What you sent could not be kept. Sign in, and send it again from its page.',
  busy: 'What you sent could not be kept. Go back, and send it again from its page in a minute.',
} as const

/** Gives back what was typed into a form that came after its sender had been signed out, or could not be saved for now. */
export function LateFormPage({ form }: { form: LateForm }) {
  return (
    <div className="app-reading-width">
      <h1>{heads[form.why]}</h1>
      <p>
        {form.fields === null
          ? lost[form.why]
          : 'What you sent is not saved yet, and not lost: it is still here, on this page.'}
      </p>
      {form.why === 'busy' ? (
        <p>This is our fault, not yours. What was shown as saved before is safe.</p>
      ) : (
        <ol>
          <li>
            <a href="/sign-in?return-to=%2Fsigned-in" target="_blank" rel="noopener">
              Sign in, in a new tab
            </a>
            . Leave this one open.
          </li>
          {form.fields !== null && <li>Come back to this tab and send it again.</li>}
        </ol>
      )}
      {form.fields !== null && (
        <Form method="post" action={form.path}>
          {form.fields.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <button className="nhsuk-button" type="submit">
            Send it again
          </button>
        </Form>
      )}
    </div>
  )
}
