import type { TeamRow } from '../../db/field-tables'
import { findTeam } from '../../db/queries/places.server'
import { type Actor, can } from '../domain/access/can'
import type { Field } from '../domain/field/field'
import { placeInField, type PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { attachmentOf, findTeamPlace, placeOfTeam } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type Team = Readonly<{
  id: string
  name: string
  endedOn: string | null
  /** Where it is today, and where it came from. */
  inField: PlaceInField
  mayManage: boolean
  mayGrant: boolean
  /** Whether the actor may invite members, and end their membership. */
  mayInvite: boolean
  /** Whether the actor may make another team in its ICS. */
  mayMakeBeside: boolean
  mayAskAcademy: boolean
}>

/** A team with where it is; null if there is none, or not for the actor. */
export async function readTeam(deps: Deps, actor: Actor, teamId: string): Promise<Team | null> {
  const found = await findTeamPlace(deps, teamId)
  if (!found || !can(actor, { action: 'read-team', place: found.place })) return null
  const row = await findTeam(deps.db, teamId)
  return row ? describeTeam(deps, actor, await readField(deps), row) : null
}

/** A team's row as the actor sees it. */
export function describeTeam(deps: Deps, actor: Actor, field: Field, row: TeamRow): Team {
  const place = placeOfTeam(deps, field, row)
  return {
    id: row.id,
    name: row.name,
    endedOn: row.ended_on,
    inField: placeInField(field, attachmentOf(row), todayOf(deps)),
    mayManage: can(actor, { action: 'manage-team', place }),
    mayGrant: can(actor, { action: 'grant-role', role: 'facilitator', place }),
    mayMakeBeside: can(actor, { action: 'create-team-beside', place }),
    mayAskAcademy: can(actor, { action: 'ask-academy', place }),
    mayInvite: can(actor, { action: 'grant-role', role: 'member', place }),
  }
}
