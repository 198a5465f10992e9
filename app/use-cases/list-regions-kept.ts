import { listRegions } from '../../db/queries/field.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'

/** The regions whose catalogues the actor keeps, by name. */
export async function listRegionsKept(
  deps: Deps,
  actor: Actor,
): Promise<readonly Readonly<{ id: string; name: string }>[]> {
  if (!can(actor, { action: 'keep-regional-catalogue', place: WHOLE })) return []
  return listRegions(deps.db)
}
