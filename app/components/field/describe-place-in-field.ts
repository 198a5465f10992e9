import type { PlaceInField } from '~/domain/field/place-in-field'

/** Where something is, in words: "Central East (then: Bedfordshire, Luton and Milton Keynes)". */
export function describePlaceInField(place: PlaceInField, nameOf: (icsId: string) => string): string {
  if (place.kind === 'none') return 'No ICS'
  if (place.kind === 'to-choose') return `None until a successor of ${nameOf(place.then)} is chosen`
  return place.then === null ? nameOf(place.icsId) : `${nameOf(place.icsId)} (then: ${nameOf(place.then)})`
}
