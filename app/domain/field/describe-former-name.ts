import type { Day, Field } from './field'
import { placeInField } from './place-in-field'

/**
 * What something that was said about an ICS is called on a later day, its history true (F1): its name, or
 * "Central East (then: Bedfordshire, Luton and Milton Keynes)"; after a split, where nothing tells which
 * successor is meant, "Frimley (since split)". Undefined for an unknown ICS.
 */
export function describeFormerName(field: Field, icsId: string, today: Day): string | undefined {
  const nameOf = (id: string) => field.systems.find((ics) => ics.id === id)?.name
  const place = placeInField(field, { icsId, chosenIcsId: null }, today)
  if (place.kind === 'none') return nameOf(icsId)
  if (place.kind === 'to-choose') return `${nameOf(icsId)} (since split)`
  return place.then === null ? nameOf(icsId) : `${nameOf(place.icsId)} (then: ${nameOf(place.then)})`
}
