import { listUnreachableAddresses as listRows } from '../../db/queries/unreachable-addresses.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'

/** Addresses that mail could not be brought to, with the day; null where the actor may not. Never what it was about (D9). */
export async function listUnreachableAddresses(deps: Deps, actor: Actor) {
  if (!can(actor, { action: 'read-unreachable-addresses', place: WHOLE })) return null
  return listRows(deps.db)
}
