import { listIcsCodes, listRegions } from '../../db/queries/field.server'
import type { KnownField } from '../domain/field/proposed-change'
import type { Deps } from './deps'
import { readField } from './read-field'

/** The field with its codes and regions, as what is proposed is held against: no secret, so nobody is asked for. */
export async function readKnownField(deps: Pick<Deps, 'db'>): Promise<KnownField> {
  return {
    field: await readField(deps),
    codes: await listIcsCodes(deps.db),
    regions: await listRegions(deps.db),
  }
}
