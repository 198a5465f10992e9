import {
  endMeasurementConsent,
  giveMeasurementConsent,
  hasMeasurementConsent,
} from '../../db/queries/measurement-consents.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Whether the actor lets their answers count in how well questionnaires measure; null for nobody. */
export async function readMeasurementChoice(deps: Deps, actor: Actor): Promise<boolean | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return null
  return hasMeasurementConsent(deps.db, actor.personId)
}

/** Begins or ends that. What was published before stays. */
export async function chooseMeasurement(deps: Deps, actor: Actor, isCounted: boolean): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return false
  if (isCounted) await giveMeasurementConsent(deps.db, actor.personId, deps.now().toISOString())
  else await endMeasurementConsent(deps.db, actor.personId)
  return true
}
