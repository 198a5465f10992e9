import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import type { OwnPlan } from '~/use-cases/read-own-plan'

/** How to begin a plan, for whoever has none. */
export function BeginPlan({ latestProfile }: Pick<OwnPlan, 'latestProfile'>) {
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">How to begin</h2>
      <p>A plan begins with one goal: something you will do, and by when.</p>
      {latestProfile ? (
        <p>
          Look at{' '}
          <Link to={`/assessments/${latestProfile.assessmentId}/suggestions`}>
            what is suggested for your latest profile
          </Link>
          : {latestProfile.title}, submitted <DateText iso={latestProfile.submittedAt} />. Each suggestion can
          be added to your plan as it stands.
        </p>
      ) : (
        <p>
          If you have not assessed yourself yet, a <Link to="/questionnaires">questionnaire</Link> shows you
          where you may want to grow. You can do without.
        </p>
      )}
      <p className="app-no-print">
        <Link className="nhsuk-button" to="/plan/goals/new">
          Add a first goal
        </Link>
      </p>
    </section>
  )
}
