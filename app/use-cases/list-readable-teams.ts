import { listTeams, listTeamsOf } from '../../db/queries/places.server'
import { type Actor, can } from '../domain/access/can'
import { originsOf } from '../domain/field/origins-of'
import type { Deps } from './deps'
import { placeOfTeam } from './find-place'
import { readField } from './read-field'
import { describeTeam, type Team } from './read-team'

/** The teams that an actor may see: of one ICS, or all of them. */
export async function listReadableTeams(
  deps: Deps,
  actor: Actor,
  icsId: string | null,
): Promise<readonly Team[]> {
  if (!can(actor, { action: 'read-field' })) return []
  const field = await readField(deps)
  const rows = icsId === null ? await listTeams(deps.db) : await listTeamsOf(deps.db, originsOf(field, icsId))
  return rows
    .filter((row) => {
      const place = placeOfTeam(deps, field, row)
      return (icsId === null || place.ids.includes(icsId)) && can(actor, { action: 'read-team', place })
    })
    .map((row) => describeTeam(deps, actor, field, row))
}
