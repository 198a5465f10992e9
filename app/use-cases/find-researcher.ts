import { findHeldResearchGrant } from '../../db/queries/research-grants.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { todayOf } from './today-of'

/** What somebody may export for today. */
export type OwnResearch = Readonly<{
  purpose: string
  endsOn: string
  /** Whether they hold a role: then single rows are not for them (X2). */
  hasRole: boolean
}>

/** What the actor is named as a researcher for, today; null for nothing. */
export async function findResearcher(deps: Deps, actor: Actor): Promise<OwnResearch | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-for-research', ownerId: actor.personId }))
    return null
  const grant = await findHeldResearchGrant(deps.db, actor.personId, todayOf(deps))
  if (!grant) return null
  return { purpose: grant.purpose, endsOn: grant.ends_on, hasRole: actor.roles.length > 0 }
}
