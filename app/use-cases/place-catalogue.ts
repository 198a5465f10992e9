import { type CatalogueOwner, chooseIcsOfCatalogue } from '../../db/queries/catalogues.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findKeptCatalogue } from './find-kept-catalogue'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Says which successor of its split ICS a catalogue goes to (F2, K1). */
export async function placeCatalogue(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ owner: CatalogueOwner; icsId: string }>,
): Promise<'placed' | 'not-found' | 'no-successor'> {
  const found = await findKeptCatalogue(deps, input.owner)
  if (!found || !can(actor, found.toKeep) || !found.row) return 'not-found'
  const { row, inField } = found
  if (inField.kind !== 'to-choose' || !inField.choices.includes(input.icsId)) return 'no-successor'
  await inTransaction(deps, async (inside) => {
    await chooseIcsOfCatalogue(inside.db, row.id, input.icsId)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'catalogue-placed',
      thing: { kind: 'catalogue', id: row.id },
      detail: 'choose-successor',
    })
  })
  return 'placed'
}
