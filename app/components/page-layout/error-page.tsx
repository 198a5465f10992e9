import { errorHeading } from '~/http/error-heading'
import { Link } from '~/http/link'

/** The page for anything that went wrong, in plain words and with a way on. */
export function ErrorPage({ status, sentence }: { status: number; sentence: string | null }) {
  return (
    <div className="app-reading-width">
      <h1>{errorHeading(status)}</h1>
      {status === 404 ? (
        <p>
          If you typed the address, check it. If you followed a link, what it led to may have been deleted, or
          may not be yours.
        </p>
      ) : status >= 500 ? (
        <p>This is our fault, not yours. Answers that were shown as saved are safe. Try again in a minute.</p>
      ) : (
        <p>{sentence ?? 'Go back and try again.'}</p>
      )}
      <p>
        <Link to="/">Go to the home page</Link> or <Link to="/assessments">your assessments</Link>.
      </p>
    </div>
  )
}
