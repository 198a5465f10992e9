import { type Actor, can } from '../domain/access/can'
import { roleFor } from '../domain/access/role-for'
import type { Deps } from './deps'
import { findPlace } from './find-place'

export type PlaceHeld = Readonly<{
  kind: 'whole' | 'ics' | 'academy' | 'team' | 'cohort' | 'own'
  placeId: string | null
  name: string
  role: string
  about: string
}>

/** What the actor looks after: each role they hold today, with its place. A team's members and a cohort's participants look after nothing. */
export async function listPlacesHeld(deps: Deps, actor: Actor): Promise<readonly PlaceHeld[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-field' })) return []
  const held = await Promise.all(
    actor.roles
      .filter(({ role }) => role !== 'member' && role !== 'cohort-participant')
      .map(async ({ role, placeId }) => {
        const { place: kind, label, about } = roleFor(role)
        const place = await findPlace(deps, role, placeId)
        return place ? [{ kind, placeId, name: place.name, role: label, about }] : []
      }),
  )
  return held.flat()
}
