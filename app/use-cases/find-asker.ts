import { findTeam } from '../../db/queries/places.server'
import type { PlaceAction } from '../domain/access/can'
import { placeInField } from '../domain/field/place-in-field'
import type { Asker } from '../domain/guide/help-request'
import type { Deps } from './deps'
import { attachmentOf, findPlace, findTeamPlace, type NamedPlace } from './find-place'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type FoundAsker = Readonly<{
  asker: NamedPlace
  /** What whoever may ask for it may do there: a team’s requests are its facilitators’, not its ICS’s lead’s. */
  asking: Extract<PlaceAction, 'work-with-academy' | 'ask-academy'>
}>

/** An ICS or a team that may ask an academy, with the place that permission is asked for; null if there is none of that id. */
export async function findAsker(deps: Deps, { kind, id }: Asker): Promise<FoundAsker | null> {
  const asker = kind === 'ics' ? await findPlace(deps, 'ics-lead', id) : await findTeamPlace(deps, id)
  return asker && { asker, asking: kind === 'ics' ? 'work-with-academy' : 'ask-academy' }
}

/** The ICS that an asker is, or belongs to today; null where it belongs to none. */
export async function findSystemOfAsker(deps: Deps, { kind, id }: Asker): Promise<string | null> {
  if (kind === 'ics') return id
  const team = await findTeam(deps.db, id)
  if (!team) return null
  const place = placeInField(await readField(deps), attachmentOf(team), todayOf(deps))
  return place.kind === 'current' ? place.icsId : null
}
