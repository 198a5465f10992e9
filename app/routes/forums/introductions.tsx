import { Form } from '@remix-run/react'

export type ShownIntroduction = Readonly<{
  sideId: string
  kind: 'offer' | 'peers'
  about: string
  /** Tier, function, sector and system, as far as they were said. */
  role: readonly string[]
  wishWords: string
  offerWords: string
  hasAgreed: boolean
  /** Once both have agreed. */
  who: Readonly<{ name: string | null; email: string }> | null
}>

/** Who could be put in touch with the reader: without a name, until both have agreed. */
export function Introductions({ introductions }: { introductions: readonly ShownIntroduction[] }) {
  return (
    <section aria-labelledby="introductions">
      <h2 id="introductions">People you could be put in touch with</h2>
      {introductions.length === 0 && (
        <p>Nobody yet. It is looked for once a day, and you get a mail where mail is sent.</p>
      )}
      {introductions.map((one, index) => (
        <div role="group" key={one.sideId} aria-labelledby={`introduction-${index + 1}`}>
          <h3 id={`introduction-${index + 1}`}>
            {one.kind === 'peers' ? 'The same role elsewhere' : 'Another sector'}: {one.about}
          </h3>
          <p>{one.role.length === 0 ? 'They said nothing of their role.' : `${one.role.join(', ')}.`}</p>
          {one.wishWords !== '' && <p>They want to learn: {one.wishWords}</p>}
          {one.offerWords !== '' && <p>They can offer: {one.offerWords}</p>}
          <Answer introduction={one} />
        </div>
      ))}
    </section>
  )
}

function Answer({ introduction: { sideId, hasAgreed, who } }: { introduction: ShownIntroduction }) {
  return (
    <>
      {who !== null && (
        <p>
          You have both agreed. {who.name ?? 'They'} can be reached at{' '}
          <a href={`mailto:${who.email}`}>{who.email}</a>.
        </p>
      )}
      {hasAgreed && who === null && (
        <p>You have agreed. If the other person does too, you both see who you are.</p>
      )}
      <Form method="post" className="app-buttons">
        <input type="hidden" name="side" value={sideId} />
        {!hasAgreed && (
          <button className="nhsuk-button" type="submit" name="do" value="agree">
            Agree to be put in touch
          </button>
        )}
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="decline">
          {hasAgreed ? 'Withdraw' : 'No, thank you'}
        </button>
      </Form>
    </>
  )
}
