import { insertAcademy } from '../../db/queries/places.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

export type AcademyFacts = Readonly<{ name: string; icsIds: readonly string[] }>

/** Adds an academy; gives its id, or null where the actor may not. */
export async function createAcademy(deps: Deps, actor: Actor, input: AcademyFacts): Promise<string | null> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  return inTransaction(deps, async (inside) => {
    const id = deps.newId()
    const academy = { id, name: input.name, created_at: deps.now().toISOString(), ended_on: null }
    await insertAcademy(inside.db, academy, input.icsIds)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'academy-created',
      thing: { kind: 'academy', id },
    })
    return id
  })
}
