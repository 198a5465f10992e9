import { readFieldRows } from '../../db/queries/field.server'
import type { Field } from '../domain/field/field'
import type { Deps } from './deps'

/** Every ICS there is, was and will be, and how they followed each other: no secret, so nobody is asked for. */
export async function readField(deps: Pick<Deps, 'db'>): Promise<Field> {
  return readFieldRows(deps.db)
}
