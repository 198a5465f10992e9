import { listHolders } from '../../db/queries/role-grants.server'
import type { Deps } from './deps'
import type { KeptCatalogue } from './find-kept-catalogue'
import { todayOf } from './today-of'

/** Who keeps a catalogue today, each once: the people that the program reminds of it. */
export async function listKeepers(deps: Deps, { owner, toKeep }: KeptCatalogue): Promise<readonly string[]> {
  const today = todayOf(deps)
  const role = ({ ics: 'ics-lead', academy: 'academy-lead', region: 'administrator' } as const)[owner.kind]
  const placeIds = owner.kind === 'region' || !('place' in toKeep) ? [null] : toKeep.place.ids
  const found = new Set<string>()
  for (const placeId of placeIds) {
    const holders = await listHolders(deps.db, { role, placeId, today })
    for (const holder of holders) if (holder.starts_on <= today) found.add(holder.person_id)
  }
  return [...found]
}
