import { listOwnerNames } from '../../db/queries/catalogue-owners.server'
import type { ActivityOwner } from '../domain/development/activity'
import type { Deps } from './deps'

/** What the keepers of activities are called. */
export async function nameOwners(deps: Deps): Promise<(owner: ActivityOwner) => string> {
  const names = new Map((await listOwnerNames(deps.db)).map(({ kind, id, name }) => [`${kind}/${id}`, name]))
  return ({ kind, id }) => (kind === 'starter' ? 'Starter set' : (names.get(`${kind}/${id}`) ?? id))
}
