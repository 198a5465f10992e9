import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'

type Listed = Readonly<{
  id: string
  title: string
  createdAt: string
  updatedAt: string
  submittedAt: string | null
  answered: number
  asked: number
}>

export function AssessmentsPage({
  assessments,
  invitations,
  due,
  cohorts,
  deleted,
  first,
}: {
  invitations: readonly Readonly<{ id: string; role: string; place: string | null }>[]
  due: readonly Readonly<{ id: string; closesOn: string; team: string; left: number }>[]
  cohorts: readonly Readonly<{
    id: string
    name: string
    open: Readonly<{ left: number; lastDay: string }> | null
  }>[]
  assessments: readonly Listed[]
  deleted: boolean
  first: Readonly<{ id: string; title: string; minutes: number }>
}) {
  const inProgress = assessments.filter((assessment) => assessment.submittedAt === null)
  const done = assessments.filter((assessment) => assessment.submittedAt !== null)
  return (
    <>
      {deleted && (
        <div className="app-notice" role="status">
          <p>The assessment and all its answers have been deleted.</p>
        </div>
      )}
      {invitations.length > 0 && (
        <div className="app-notice">
          {invitations.map(({ id, role, place }) => (
            <p key={id}>
              <Link to={`/invitations/${id}`}>
                You are invited: {role}
                {place !== null && `, ${place}`}
              </Link>
            </p>
          ))}
        </div>
      )}
      <h1>My assessments</h1>
      <p>This site shows what is here to you and to nobody else.</p>
      {due.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">What your teams ask</h2>
          <ul className="app-assessments">
            {due.map(({ id, closesOn, team, left }) => (
              <li key={id}>
                <h3 className="nhsuk-heading-s">
                  <Link to={`/rounds/${id}`}>{team}</Link>
                </h3>
                <p>
                  {left === 0 ? 'You have answered.' : `${left} to answer.`} Until the end of{' '}
                  <DateText iso={closesOn} />.
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cohorts.length > 0 && (
        <section aria-labelledby="programmes">
          <h2 id="programmes">Programmes that you take part in</h2>
          <ul className="app-assessments">
            {cohorts.map(({ id, name, open }) => (
              <li key={id}>
                <h3 className="nhsuk-heading-s">
                  <Link to={`/taking-part/${id}`}>{name}</Link>
                </h3>
                <p>
                  {open === null ? (
                    'Nothing to answer now.'
                  ) : (
                    <>
                      {open.left === 0 ? 'You have answered.' : `${open.left} to answer.`} Until the end of{' '}
                      <DateText iso={open.lastDay} />.
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {assessments.length === 0 && (
        <div className="app-reading-width">
          <p>
            You haven’t started one yet. A good one to begin with is “{first.title}”, which takes about{' '}
            {first.minutes} minutes.
          </p>
          <p>
            <Link className="nhsuk-button" to={`/questionnaires/${first.id}`}>
              Look at it
            </Link>
          </p>
          <p>
            <Link to="/questionnaires/which">Which questionnaire is for me?</Link>
          </p>
        </div>
      )}
      {inProgress.length > 0 && (
        <section aria-labelledby="in-progress">
          <h2 id="in-progress">In progress</h2>
          <ul className="app-assessments">
            {inProgress.map((assessment) => (
              <li key={assessment.id}>
                <h3 className="nhsuk-heading-s">
                  <Link to={`/assessments/${assessment.id}`}>{assessment.title}</Link>
                </h3>
                <p>
                  {assessment.answered === 0 ? (
                    <>
                      Started <DateText iso={assessment.createdAt} />. Nothing answered yet.
                    </>
                  ) : (
                    <>
                      {assessment.answered} of {assessment.asked} questions answered. Last saved{' '}
                      <DateText iso={assessment.updatedAt} />.
                    </>
                  )}
                </p>
                <p className="app-actions">
                  <Link to={`/assessments/${assessment.id}`}>
                    Continue<span className="nhsuk-u-visually-hidden"> {assessment.title}</span>
                  </Link>
                  <a href={`/assessments/${assessment.id}/download.csv`}>
                    Download CSV
                    <span className="nhsuk-u-visually-hidden"> of {assessment.title}, in progress</span>
                  </a>
                  <Link to={`/assessments/${assessment.id}/delete`}>
                    Delete<span className="nhsuk-u-visually-hidden"> {assessment.title}, in progress</span>
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="done">
          <h2 id="done">Done</h2>
          <ul className="app-assessments">
            {done.map((assessment) => {
              const hidden = (
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  of {assessment.title}, <DateText iso={assessment.submittedAt!} />
                </span>
              )
              return (
                <li key={assessment.id}>
                  <h3 className="nhsuk-heading-s">
                    <Link to={`/assessments/${assessment.id}/profile`}>{assessment.title}</Link>
                  </h3>
                  <p>
                    Submitted <DateText iso={assessment.submittedAt!} />.
                  </p>
                  <p className="app-actions">
                    <Link to={`/assessments/${assessment.id}/profile`}>Profile{hidden}</Link>
                    <a href={`/assessments/${assessment.id}/download.csv`}>Download CSV{hidden}</a>
                    <a href={`/assessments/${assessment.id}/download.json`}>Download JSON{hidden}</a>
                    <Link to={`/assessments/${assessment.id}/delete`}>Delete{hidden}</Link>
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {assessments.length > 0 && (
        <p>
          <Link to="/questionnaires">Start another questionnaire</Link>
        </p>
      )}
    </>
  )
}
