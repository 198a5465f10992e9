import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { OrganisationFacts } from '../domain/field/check-organisation'
import type { PlaceInField } from '../domain/field/place-in-field'
import type { Deps } from './deps'
import { factsOfOrganisation, findOrganisationPlace } from './find-organisation-place'

export type Organisation = Readonly<{
  id: string
  facts: OrganisationFacts
  inField: PlaceInField
  mayChange: boolean
}>

/** An organisation as an administrator, or a lead of its ICS, sees it; null if there is none, or not for the actor. */
export async function readOrganisation(deps: Deps, actor: Actor, id: string): Promise<Organisation | null> {
  const found = await findOrganisationPlace(deps, id)
  if (!found || !can(actor, { action: 'place-organisation', place: found.place })) return null
  return {
    id,
    facts: factsOfOrganisation(found.row),
    inField: found.inField,
    mayChange: can(actor, { action: 'manage-field', place: WHOLE }),
  }
}
