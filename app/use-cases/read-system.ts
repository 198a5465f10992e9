import { type Actor, can } from '../domain/access/can'
import { isCurrent } from '../domain/field/is-current'
import type { Deps } from './deps'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type System = Readonly<{
  id: string
  name: string
  /** Whether it is there today, so that teams can be made in it. */
  isCurrent: boolean
  mayCreateTeam: boolean
  mayGrantLead: boolean
  mayReadResults: boolean
  mayReadNeeds: boolean
  mayKeepCatalogue: boolean
  mayWorkWithAcademy: boolean
}>

/** An ICS as its lead sees it; null if there is none, or not for the actor. */
export async function readSystem(deps: Deps, actor: Actor, icsId: string): Promise<System | null> {
  const place = { kind: 'ics', ids: [icsId] } as const
  if (!can(actor, { action: 'read-ics', place })) return null
  const ics = (await readField(deps)).systems.find(({ id }) => id === icsId)
  return ics
    ? {
        id: ics.id,
        name: ics.name,
        isCurrent: isCurrent(ics, todayOf(deps)),
        mayCreateTeam: can(actor, { action: 'create-team', place }),
        mayReadNeeds: can(actor, { action: 'read-needs', place }),
        mayReadResults: can(actor, { action: 'publish-roll-up', place }),
        mayWorkWithAcademy: can(actor, { action: 'work-with-academy', place }),
        mayKeepCatalogue: can(actor, { action: 'keep-catalogue', place }),
        mayGrantLead: can(actor, { action: 'grant-role', role: 'ics-lead', place }),
      }
    : null
}
