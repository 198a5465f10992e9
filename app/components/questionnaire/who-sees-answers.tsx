import { Link } from '~/http/link'

/** Who sees a person's answers: what this site does, promised in nobody else's name. */
export function WhoSeesAnswers() {
  return (
    <>
      This site shows your answers to you and to nobody else: not your employer, not your{' '}
      <Link to="/glossary#ics">integrated care system</Link>.
    </>
  )
}
