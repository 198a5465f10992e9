import { hasConsent } from '../../db/queries/consents.server'
import { type Actor, can } from '../domain/access/can'
import { PRIVACY_NOTICE_VERSION } from '../domain/privacy/write-privacy-notice'
import type { Deps } from './deps'

/** Whether the actor has yet to agree to the privacy notice as it is today, before they start an assessment (V5). */
export async function needsConsent(deps: Deps, actor: Actor): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'start-assessment' })) return false
  return !(await hasConsent(deps.db, actor.personId, PRIVACY_NOTICE_VERSION))
}
