import { type Actor, can } from '../domain/access/can'
import type { DescribedGoal } from '../domain/plan/described-goal'
import type { Plan } from '../domain/plan/plan'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { Deps } from './deps'
import { readOwnPlan } from './read-own-plan'
import { readProfileOfPlan } from './read-profile-of-plan'
import { recordAudit } from './record-audit'

export type ExportedPlan = Readonly<{
  plan: Plan
  goals: readonly DescribedGoal[]
  /** The profile that it was made from, while that is there. */
  report: ProfileReport | null
}>

/** The actor's current plan, to be taken away as a document with the profile it was made from; null without one (J15). */
export async function exportOwnPlan(deps: Deps, actor: Actor): Promise<ExportedPlan | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return null
  const current = (await readOwnPlan(deps, actor))?.current
  if (!current) return null
  const report = await readProfileOfPlan(deps, actor)
  await recordAudit(deps, {
    actorId: actor.personId,
    action: 'assessment-exported',
    thing: { kind: 'plan', id: null },
  })
  return { ...current, report }
}
