import { listIcsCodes, listRegions } from '../../db/queries/field.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Field, Ics, IcsCode, Region } from '../domain/field/field'
import type { Deps } from './deps'
import { readField } from './read-field'
import { todayOf } from './today-of'

export type ListedIcs = Ics & Readonly<{ codes: readonly IcsCode[]; state: 'current' | 'ended' | 'to come' }>
export type WholeField = Readonly<{
  field: Field
  regions: readonly (Region & Readonly<{ systems: readonly ListedIcs[] }>)[]
}>

/** Every ICS there is, was and will be, by region and name, with its codes; null where the actor may not. */
export async function readWholeField(deps: Deps, actor: Actor): Promise<WholeField | null> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  const [field, regions, codes] = [
    await readField(deps),
    await listRegions(deps.db),
    await listIcsCodes(deps.db),
  ]
  const today = todayOf(deps)
  const stateOf = ({ validFrom, validTo }: Ics) =>
    validFrom > today ? 'to come' : validTo !== null && validTo <= today ? 'ended' : 'current'
  return {
    field,
    regions: regions.map((region) => ({
      ...region,
      systems: field.systems
        .filter(({ regionId }) => regionId === region.id)
        .map((ics) => ({
          ...ics,
          state: stateOf(ics),
          codes: codes.filter(({ icsId }) => icsId === ics.id),
        })),
    })),
  }
}
