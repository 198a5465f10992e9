import { updateOrganisation } from '../../db/queries/organisations.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findOrganisationPlace } from './find-organisation-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Says which successor of its split ICS an organisation belongs to: an administrator does, or a lead of that ICS (F2). */
export async function placeOrganisation(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ organisationId: string; icsId: string }>,
): Promise<'placed' | 'not-found' | 'no-successor'> {
  const found = await findOrganisationPlace(deps, input.organisationId)
  if (!found || !can(actor, { action: 'place-organisation', place: found.place })) return 'not-found'
  const { inField } = found
  if (inField.kind !== 'to-choose' || !inField.choices.includes(input.icsId)) return 'no-successor'
  await inTransaction(deps, async (inside) => {
    await updateOrganisation(inside.db, input.organisationId, { chosen_ics_id: input.icsId })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'organisation-changed',
      thing: { kind: 'organisation', id: input.organisationId },
      detail: 'choose-successor',
    })
  })
  return 'placed'
}
