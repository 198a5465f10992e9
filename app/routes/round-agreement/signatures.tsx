import { Form } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'

type Signed = Readonly<{ name: string; signedAt: string; isBeforeLastChange: boolean; isOwn: boolean }>

/** Who has signed an agreement, and signing it oneself. Who hasn't signed is told nowhere. */
export function Signatures({
  signed,
  maySign,
  changedAt,
}: {
  signed: readonly Signed[]
  maySign: boolean
  changedAt: string
}) {
  const own = signed.find(({ isOwn }) => isOwn)
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">Signed</h2>
      <p>
        {signed.length === 0 && 'Nobody has signed yet.'}
        {signed.length === 1 && '1 person has signed.'}
        {signed.length > 1 && `${signed.length} people have signed.`}
      </p>
      {signed.length > 0 && (
        <ul className="app-breakable">
          {signed.map((one, index) => (
            <li key={index}>
              {one.name}, <DateText iso={one.signedAt} />
              {one.isBeforeLastChange && ' (signed before the last change)'}
            </li>
          ))}
        </ul>
      )}
      {maySign && (
        <Form method="post" className="app-no-print">
          <p>
            Signing says that you stand by this. Your name is shown to the team; who has not signed is not
            listed. You can take it back at any time.
          </p>
          <input type="hidden" name="seen" value={changedAt} />
          <div className="app-buttons">
            {(!own || own.isBeforeLastChange) && (
              <button className="nhsuk-button" type="submit" name="do" value="sign">
                {own ? 'Sign it as it is now' : 'Sign it'}
              </button>
            )}
            {own && (
              <button
                className="nhsuk-button nhsuk-button--secondary"
                type="submit"
                name="do"
                value="take-back"
              >
                Take my signature back
              </button>
            )}
          </div>
        </Form>
      )}
    </section>
  )
}
