import { Link } from '@remix-run/react'
import { GoalFacts } from '~/components/plan/goal-facts'
import { PrintedProfile } from '~/components/plan/printed-profile'
import { describeGoalState } from '~/components/plan/goal-state-words'
import { DateText } from '~/components/page-layout/date-text'
import type { ProfileReport } from '~/domain/profile/profile-report'
import type { OwnPlan } from '~/use-cases/read-own-plan'
import { BeginPlan } from './begin-plan'
import { CarryOver } from './carry-over'
import { EarlierPlans } from './earlier-plans'

/** A person's plan: its goals with what came of them, what can be done next, and their earlier plans. */
export function PlanPage({
  plan,
  report,
  today,
}: {
  plan: OwnPlan
  report: ProfileReport | null
  today: string
}) {
  const { current, hasRoom, offer, earlier, latestProfile } = plan
  const goals = current?.goals ?? []
  return (
    <article className="app-reading-width">
      <h1>My plan</h1>
      <p className="app-no-print">
        One to three goals at a time. This site shows your plan to you, and to nobody else unless you share
        it.
      </p>
      {offer && current && <CarryOver offer={offer} plan={current.plan} goals={goals} />}
      {goals.length === 0 && <BeginPlan latestProfile={latestProfile} />}
      {goals.length > 0 && (
        <>
          <p>
            {countGoals(goals)}
            {goals.some(({ change }) => change !== null) && ' Scores in it are your own ratings of yourself.'}
          </p>
          <ul className="app-toolbar app-no-print" aria-label="With this plan">
            <li>
              <a href="/plan.pdf">
                {current?.plan.assessmentId ? 'PDF to print, with the profile it began from' : 'PDF to print'}
              </a>
            </li>
            <li>
              <Link to="/plan/reminders">Reminders by e-mail</Link>
            </li>
          </ul>
          <ul className="app-assessments">
            {goals.map((goal) => (
              <li key={goal.id} className="app-breakable">
                <h2 className="nhsuk-heading-m">
                  <Link to={`/plan/goals/${goal.id}`}>{goal.name}</Link>
                </h2>
                <p>{describeGoalState(goal, today)}</p>
                <GoalFacts goal={goal} />
                {goal.notes.slice(-1).map((note) => (
                  <p key={note.id} className="app-lines">
                    Last noted on <DateText iso={note.writtenAt} />: {note.text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          {hasRoom ? (
            <p className="app-no-print">
              <Link className="nhsuk-button" to="/plan/goals/new">
                Add a goal
              </Link>
            </p>
          ) : (
            <p className="app-no-print">
              Three goals are open, which is the most there can be. Finish one or set it aside to add another.
            </p>
          )}
        </>
      )}
      <EarlierPlans earlier={earlier} today={today} />
      {report && goals.length > 0 && <PrintedProfile report={report} />}
    </article>
  )
}

function countGoals(goals: readonly Readonly<{ state: string }>[]): string {
  const count = (state: string) => goals.filter((goal) => goal.state === state).length
  const says = [`${count('open')} open`, `${count('done')} done`]
  if (count('set-aside') > 0) says.push(`${count('set-aside')} set aside`)
  return `Goals: ${says.join(', ')}.`
}
