import type { LateForm } from '~/http/late-form'
import { Form } from '~/http/link'

/** Gives back what was typed into a form that came after its sender had been signed out. */
export function LateFormPage({ form }: { form: LateForm }) {
  return (
    <div className="app-reading-width">
      <h1>You were signed out</h1>
      {form.fields === null ? (
        <p>What you sent could not be kept. Sign in, and send it again from its page.</p>
      ) : (
        <p>What you sent is not saved yet, and not lost: it is still here, on this page.</p>
      )}
      <ol>
        <li>
          <a href="/sign-in?return-to=%2Fsigned-in" target="_blank" rel="noopener">
            Sign in, in a new tab
          </a>
          . Leave this one open.
        </li>
        {form.fields !== null && <li>Come back to this tab and send it again.</li>}
      </ol>
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
