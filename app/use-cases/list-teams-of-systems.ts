import { listTeamsOf } from '../../db/queries/places.server'
import type { TeamRow } from '../../db/field-tables'
import { originsOf } from '../domain/field/origins-of'
import type { Deps } from './deps'
import { placeOfTeam } from './find-place'
import { readField } from './read-field'

/** The teams that belong to some ICSs, or to what those came from, by name. */
export async function listTeamsOfSystems(deps: Deps, icsIds: readonly string[]): Promise<readonly TeamRow[]> {
  const field = await readField(deps)
  const teams = await listTeamsOf(
    deps.db,
    icsIds.flatMap((id) => originsOf(field, id)),
  )
  return teams.filter((team) => placeOfTeam(deps, field, team).ids.some((id) => icsIds.includes(id)))
}
