import { privacySummary } from '~/domain/privacy/write-privacy-notice'
import { Link } from '~/http/link'
import { CheckboxQuestion } from '../form/checkbox-question'

/** Asks a person to agree to the privacy notice: once, and again when it changes. */
export function ConsentQuestion({ agrees, error }: { agrees: boolean; error: string | undefined }) {
  return (
    <section aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">Your privacy</h2>
      <ul>
        {privacySummary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Link to="/privacy">All about privacy: what is stored, how long, and who sees what</Link>
      </p>
      <CheckboxQuestion
        id="consent"
        legend="Do you agree that your answers are kept in this way?"
        options={[{ value: 'yes', label: 'I agree' }]}
        values={agrees ? ['yes'] : []}
        error={error}
      />
    </section>
  )
}
