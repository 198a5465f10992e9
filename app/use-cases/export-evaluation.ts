import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findCohortPlace } from './find-place'
import { type CohortEvaluation, readEvaluation } from './read-evaluation'
import { recordAudit } from './record-audit'

/** A cohort's evaluation, to be taken away as a file: recorded, for whoever may read it. Null for anybody else, and before anything was published. */
export async function exportEvaluation(
  deps: Deps,
  actor: Actor,
  cohortId: string,
): Promise<CohortEvaluation | null> {
  const found = await findCohortPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'read-evaluation', place: found.place })) return null
  const evaluation = await readEvaluation(deps, actor, cohortId)
  if (!evaluation || evaluation.publishedAt === null) return null
  await recordAudit(deps, {
    actorId: actorIdOf(actor),
    action: 'result-exported',
    thing: { kind: 'cohort', id: cohortId },
  })
  return evaluation
}
