import { type Actor, can } from '../domain/access/can'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Deps } from './deps'
import { openAssessment } from './open-assessment'
import { reportOn } from './read-own-profile'
import { readOwnPlan } from './read-own-plan'

/** The profile that the actor's current plan was made from, while that is there; null without one (J15). */
export async function readProfileOfPlan(deps: Deps, actor: Actor): Promise<ProfileReport | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return null
  const assessmentId = (await readOwnPlan(deps, actor))?.current?.plan.assessmentId ?? null
  const open = assessmentId === null ? null : await openAssessment(deps, actor, assessmentId, 'export')
  return open?.assessment.submittedAt ? reportOn(deps, open) : null
}
