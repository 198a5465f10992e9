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
  const { systems } = await readField(deps)
  if (!systems.some(({ id }) => id === input.icsId)) return 'not-found'
  const isTaken = systems.some(
    ({ id, name }) => id !== input.icsId && name.toLowerCase() === input.name.toLowerCase(),
  )
  if (isTaken) return 'taken'
  await inTransaction(deps, async (inside) => {
    await updateName(inside.db, input.icsId, input.name)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'ics-renamed',
      thing: { kind: 'ics', id: input.icsId },
    })
  })
  return 'renamed'
}
