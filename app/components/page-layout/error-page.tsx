import { Link } from '~/http/link'

const headings: Readonly<Record<number, string>> = {
  403: 'You can’t do that here',
  404: 'Page not found',
  429: 'Too many tries',
}

/** The page for anything that went wrong, in plain words and with a way on. */
export function ErrorPage({ status, sentence }: { status: number; sentence: string | null }) {
  const heading = headings[status] ?? (status >= 500 ? 'Something went wrong' : 'That could not be done')
  return (
    <div className="app-reading-width">
      <h1>{heading}</h1>
      {status === 404 ? (
        <p>If you typed the address, check it. If you followed a link, what it led to may have been deleted, or may not be yours.</p>
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
