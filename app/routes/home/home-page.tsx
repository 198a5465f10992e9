import { Form, Link } from '@remix-run/react'
import { WhoSeesAnswers } from '~/components/questionnaire/who-sees-answers'

export type DemonstrationPerson = Readonly<{ id: string; name: string; role: string; about: string }>

export function HomePage({
  demonstration,
  isSignedIn,
  takesPart,
  first,
}: {
  demonstration: readonly DemonstrationPerson[]
  isSignedIn: boolean
  /** In a programme of an academy. */
  takesPart: boolean
  first: Readonly<{ id: string; title: string; scales: number; length: string }>
}) {
  return (
    <>
      <div className="app-reading-width">
        <h1>How do you lead where nobody can command the rest?</h1>
        <p className="nhsuk-lede-text">
          A private self-assessment for people who work across the NHS, councils, voluntary organisations and
          others. You get a profile to think with, and to talk about if you choose to.
        </p>
        <p>
          {isSignedIn ? (
            <Link className="nhsuk-button" to="/assessments">
              Go to my assessments
            </Link>
          ) : (
            <Link className="nhsuk-button" to={`/questionnaires/${first.id}`}>
              Look at the self-assessment
            </Link>
          )}
        </p>
        {takesPart && (
          <p>
            <Link to="/taking-part">Programmes that I take part in</Link>
          </p>
        )}

        <h2>What you do</h2>
        <p>
          You answer questions about what you do at work: “{first.title}”. {first.length} Each answer is saved
          as you give it, so you can stop and go on later, on any device. At the end you see which of{' '}
          {first.scales} things you do more and less, and which of them your role calls for now.
        </p>
        <h2>Who sees your answers</h2>
        <p>
          <WhoSeesAnswers /> Those who look after its database could technically reach them. There is no total
          score, no pass mark and no ranking. You can download or delete what you answered at any time.
        </p>
        <h2>Before you start</h2>
        <ul>
          <li>
            <Link to="/sample-profile">See a sample profile</Link>
          </li>
          <li>
            <Link to="/questionnaires/which">Which questionnaire is for me?</Link> Two questions.
          </li>
          <li>
            <Link to="/questionnaires">All seven questionnaires</Link>
          </li>
          <li>
            <Link to="/sources">Where the questions come from</Link>
          </li>
        </ul>
      </div>

      {demonstration.length > 0 && (
        <section className="app-demonstration" aria-labelledby="demonstration">
          <h2 id="demonstration">Try it as one of these people</h2>
          <p>
            They are made up. Their answers were saved and scored the way yours would be. One click signs you
            in as one of them.
          </p>
          <ul className="app-demonstration__people">
            {demonstration.map((person) => (
              <li key={person.id}>
                <h3 className="nhsuk-heading-s">
                  {person.role}: {person.name}
                </h3>
                <p>{person.about}</p>
                <Form method="post" action={`/evaluation/become/${person.id}`}>
                  <button className="nhsuk-button nhsuk-button--secondary" type="submit">
                    Become {person.name}
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
