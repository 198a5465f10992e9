import { chooseAcademySuccessor } from '../../db/queries/places.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findAcademyPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { readAcademy } from './read-academy'
import { recordAudit } from './record-audit'

/** Says with which successor of a split ICS an academy works on: its lead does, or an administrator (F2). */
export async function placeAcademy(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ academyId: string; splitIcsId: string; icsId: string }>,
): Promise<'placed' | 'not-found' | 'no-successor'> {
  const { academyId, splitIcsId, icsId } = input
  const found = await findAcademyPlace(deps, academyId)
  if (!found || !can(actor, { action: 'manage-academy', place: found.place })) return 'not-found'
  const academy = await readAcademy(deps, actor, academyId)
  const inField = academy?.systems.find((system) => system.icsId === splitIcsId)?.inField
  if (inField?.kind !== 'to-choose' || !inField.choices.includes(icsId)) return 'no-successor'
  await inTransaction(deps, async (inside) => {
    await chooseAcademySuccessor(inside.db, { academyId, splitIcsId, icsId })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'academy-changed',
      thing: { kind: 'academy', id: academyId },
      detail: 'choose-successor',
    })
  })
  return 'placed'
}
