import { Form, Link, NavLink } from '~/http/link'
import type { MouseEvent, ReactNode } from 'react'
import { formatTime } from './date-text'
import { SessionWarning } from './session-warning'

/** What stands around every page: no NHS logo, which needs a permission this product doesn't have. */
export function PageLayout({
  isEvaluation,
  who,
  looksAfter,
  signedInUntil,
  children,
}: {
  isEvaluation: boolean
  who: string | null
  /** Whether they hold a role, and so have a page of what they look after. */
  looksAfter: boolean
  /** When they are signed out if they do nothing more. */
  signedInUntil: string | null
  children: ReactNode
}) {
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent" onClick={skipToMain}>
        Skip to main content
      </a>
      {isEvaluation && (
        <aside className="app-evaluation-banner" aria-label="Evaluation mode">
          <div className="nhsuk-width-container">
            <strong>Evaluation mode.</strong> For trying out on this computer only: sign-in links are shown on
            the screen, and anyone here can become a demonstration person. Don’t put real people’s answers in.
          </div>
        </aside>
      )}
      <header className="app-header">
        <div className="nhsuk-width-container app-header__container">
          <Link className="app-header__name" to="/">
            System Leadership Profile
          </Link>
          <nav className="app-header__navigation" aria-label="Main">
            <ul>
              <li>
                <NavLink to="/questionnaires">Questionnaires</NavLink>
              </li>
              {who === null ? (
                <li>
                  <NavLink to="/sign-in">Sign in</NavLink>
                </li>
              ) : (
                <>
                  <li>
                    <NavLink to="/assessments">My assessments</NavLink>
                  </li>
                  <li>
                    <NavLink to="/activities">Activities</NavLink>
                  </li>
                  <li>
                    <NavLink to="/plan">My plan</NavLink>
                  </li>
                  {looksAfter && (
                    <li>
                      <NavLink to="/administration">What I look after</NavLink>
                    </li>
                  )}
                  <li className="app-header__account">
                    <NavLink className="app-header__who" to="/account">
                      {who}
                    </NavLink>
                    <Form method="post" action="/sign-out">
                      <button type="submit">Sign out</button>
                    </Form>
                  </li>
                </>
              )}
            </ul>
          </nav>
        </div>
      </header>
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="app-footer">
        <div className="nhsuk-width-container">
          <ul className="app-footer__list">
            <li>
              <Link to="/privacy">Privacy</Link>
            </li>
            <li>
              <Link to="/accessibility">Accessibility</Link>
            </li>
            <li>
              <Link to="/sources">Where the questions come from</Link>
            </li>
            <li>
              <Link to="/glossary">Words we use</Link>
            </li>
            <li>
              <Link to="/sample-profile">A sample profile</Link>
            </li>
          </ul>
          {signedInUntil !== null && (
            <>
              <p className="nhsuk-body-s">
                You are signed out at {formatTime(signedInUntil)} if you do nothing until then.
              </p>
              <SessionWarning until={signedInUntil} />
            </>
          )}
          <p className="nhsuk-body-s">
            Self-assessment for people who lead across health and care. Not a test, not an appraisal, and not
            an NHS service.
          </p>
        </div>
      </footer>
    </>
  )
}

/** As the browser would, but without a change of the address, which the router takes for a new page. */
function skipToMain(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault()
  const main = document.getElementById('maincontent')
  main?.focus()
  main?.scrollIntoView()
}
