import { type Actor, can } from '../domain/access/can'
import type { Activity } from '../domain/development/activity'
import type { GoalSubject, GoalWords } from '../domain/plan/plan'
import { suggestDay } from '../domain/plan/suggest-day'
import type { Deps } from './deps'
import { titleOfSubject } from './describe-goals'
import { findOwnAssessment } from './open-assessment'
import { readOwnCatalogue } from './read-home-catalogue'
import { todayOf } from './today-of'

/** What a form for a new goal begins with. */
export type PreparedGoal = Readonly<{ words: GoalWords; assessmentId: string | null }>

/**
 * A new goal as a suggestion has it, or an empty one: its activity and subject as far as the actor finds them, the assessment
 * if it is their own, and a day to begin with. Null for nobody.
 */
export async function prepareGoal(
  deps: Deps,
  actor: Actor,
  asked: Readonly<{ activityId: string | null; about: GoalSubject | null; assessmentId: string | null }>,
): Promise<PreparedGoal | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return null
  const activity = asked.activityId === null ? null : await findOfferedActivity(deps, actor, asked.activityId)
  const assessment =
    asked.assessmentId === null ? null : await findOwnAssessment(deps, actor, asked.assessmentId)
  const about = asked.about && titleOfSubject(deps.library, asked.about) !== null ? asked.about : null
  return {
    words: {
      about,
      activity: activity && { id: activity.id, title: activity.title },
      ownAction: '',
      difference: '',
      sign: '',
      byWhen: suggestDay(activity, todayOf(deps)),
      helper: '',
    },
    assessmentId: assessment?.submittedAt ? assessment.id : null,
  }
}

/** An activity that the actor can find and take up; null if there is none, or it isn't offered. */
export async function findOfferedActivity(
  deps: Deps,
  actor: Actor,
  activityId: string,
): Promise<Activity | null> {
  if (!can(actor, { action: 'read-catalogue' })) return null
  const activity = (await readOwnCatalogue(deps, actor))?.activities.get(activityId)
  return activity?.state === 'offered' ? activity : null
}
