import { listAcademies as listRows } from '../../db/queries/places.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'

/** All academies, by name: an administrator's list. */
export async function listAcademies(deps: Deps, actor: Actor) {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  return (await listRows(deps.db)).map(({ id, name }) => ({ id, name }))
}
