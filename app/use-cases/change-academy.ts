import { renameAcademy, setAcademySystems } from '../../db/queries/places.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { AcademyFacts } from './create-academy'
import type { Deps } from './deps'
import { findAcademyPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Changes an academy's name and the ICSs it works with. False if there is none, or not for the actor. */
export async function changeAcademy(
  deps: Deps,
  actor: Actor,
  input: AcademyFacts & Readonly<{ id: string }>,
): Promise<boolean> {
  const found = await findAcademyPlace(deps, input.id)
  if (!found || !can(actor, { action: 'manage-academy', place: found.place })) return false
  await inTransaction(deps, async (inside) => {
    await renameAcademy(inside.db, input.id, input.name)
    await setAcademySystems(inside.db, input.id, input.icsIds)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'academy-changed',
      thing: { kind: 'academy', id: input.id },
    })
  })
  return true
}
