import { lockField } from '../../db/queries/field-changes.server'
import { renameIcs as updateName } from '../../db/queries/field.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readField } from './read-field'
import { recordAudit } from './record-audit'

/** Changes what an ICS is called on the screen. Another's name, whatever its case, is taken. */
export async function renameIcs(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ icsId: string; name: string }>,
): Promise<'renamed' | 'not-found' | 'taken'> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return 'not-found'
  return inTransaction(deps, async (inside) => {
    await lockField(inside.db)
    const { systems } = await readField(inside)
    const ics = systems.find(({ id }) => id === input.icsId)
    if (!ics) return 'not-found'
    if (ics.name === input.name) return 'renamed'
    const isTaken = systems.some(
      ({ id, name }) => id !== ics.id && name.toLowerCase() === input.name.toLowerCase(),
    )
    if (isTaken) return 'taken'
    await updateName(inside.db, ics.id, input.name)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'ics-renamed',
      thing: { kind: 'ics', id: ics.id },
    })
    return 'renamed'
  })
}
