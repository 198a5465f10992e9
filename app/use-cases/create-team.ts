import { insertTeam } from '../../db/queries/places.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { isCurrent } from '../domain/field/is-current'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readField } from './read-field'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** Makes a team in an ICS; gives its id, or null where the actor may not. */
export async function createTeam(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ name: string; icsId: string }>,
): Promise<string | null> {
  if (!can(actor, { action: 'create-team', place: { kind: 'ics', ids: [input.icsId] } })) return null
  const field = await readField(deps)
  if (!field.systems.some((ics) => ics.id === input.icsId && isCurrent(ics, todayOf(deps)))) return null
  return inTransaction(deps, async (inside) => {
    const id = deps.newId()
    await insertTeam(inside.db, {
      id,
      name: input.name,
      ics_id: input.icsId,
      chosen_ics_id: null,
      created_at: deps.now().toISOString(),
      ended_on: null,
    })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'team-created',
      thing: { kind: 'team', id },
    })
    return id
  })
}
