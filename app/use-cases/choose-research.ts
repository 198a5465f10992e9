import {
  endResearchConsent,
  giveResearchConsent,
  hasResearchConsent,
} from '../../db/queries/research-consents.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Whether the actor lets their scores be exported for research (X1); null for nobody. */
export async function readResearchChoice(deps: Deps, actor: Actor): Promise<boolean | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return null
  return hasResearchConsent(deps.db, actor.personId)
}

/** Begins or ends that (X1). What was exported before stays with whoever has it. */
export async function chooseResearch(deps: Deps, actor: Actor, isAllowed: boolean): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return false
  if (isAllowed) await giveResearchConsent(deps.db, actor.personId, deps.now().toISOString())
  else await endResearchConsent(deps.db, actor.personId)
  return true
}
