import type { OrganisationFacts } from './check-organisation'
import { foldName } from './fold-name'

/**
 * Whether two are the same organisation, by what (F11): the same ODS code on a day that both are there; or, where
 * one has no code, the same name, sector and ICS. Null where they are two.
 */
export function compareOrganisations(
  one: OrganisationFacts,
  other: OrganisationFacts,
): 'code' | 'name' | null {
  if (!overlap(one, other)) return null
  if (one.odsCode !== null && other.odsCode !== null) return one.odsCode === other.odsCode ? 'code' : null
  const isSame =
    one.sector === other.sector && one.icsId === other.icsId && foldName(one.name) === foldName(other.name)
  return isSame ? 'name' : null
}

type Period = Pick<OrganisationFacts, 'validFrom' | 'validTo'>

function overlap(one: Period, other: Period): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one)
}

function beginsBeforeEnd({ validFrom }: Period, { validTo }: Period): boolean {
  return validFrom === null || validTo === null || validFrom < validTo
}
