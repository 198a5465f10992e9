import type { Attachment, Day, Field } from './field'

/** Where an attachment leads on a day. */
export type PlaceInField =
  | Readonly<{ kind: 'none' }>
  /** `then` is what it was attached to, where that is another: "then: Frimley". */
  | Readonly<{ kind: 'current'; icsId: string; then: string | null }>
  /** Its ICS was split and nobody has chosen yet: it counts in none. */
  | Readonly<{ kind: 'to-choose'; then: string; choices: readonly string[] }>

/**
 * Which ICS something belongs to on a day: follows mergers from the one it was attached to, and after a split
 * the choice of its owner (F1, F2). An unknown ICS is none.
 */
export function placeInField(field: Field, attachment: Attachment, today: Day): PlaceInField {
  return follow(field, attachment, today).place
}

/**
 * Every ICS that an attachment belonged to or belongs to, one after the other: whoever leads a predecessor
 * keeps what was theirs (C6).
 */
export function lineageInField(field: Field, attachment: Attachment, today: Day): readonly string[] {
  return follow(field, attachment, today).lineage
}

function follow(
  field: Field,
  { icsId: start, chosenIcsId }: Attachment,
  today: Day,
): Readonly<{ place: PlaceInField; lineage: readonly string[] }> {
  const seen = new Set<string>()
  const end = (place: PlaceInField) => ({ place, lineage: [...seen] })
  if (start === null) return end({ kind: 'none' })
  let at = start
  while (!seen.has(at)) {
    if (!field.systems.some(({ id }) => id === at)) return end({ kind: 'none' })
    seen.add(at)
    const next = successorsOn(field, at, today)
    if (next.length === 0) return end({ kind: 'current', icsId: at, then: at === start ? null : start })
    if (next.length === 1) at = next[0]!
    else {
      const chosen = next.find((id) => id === chosenIcsId || leadsTo(field, id, chosenIcsId, today))
      if (chosen === undefined) return end({ kind: 'to-choose', then: start, choices: next })
      at = chosen
    }
  }
  return end({ kind: 'none' })
}

function successorsOn({ successions }: Field, id: string, today: Day): readonly string[] {
  return successions
    .filter(({ predecessorId, effectiveOn }) => predecessorId === id && effectiveOn <= today)
    .map(({ successorId }) => successorId)
}

/** Whether an ICS became, by whatever way, the one that was chosen. */
function leadsTo(field: Field, id: string, chosen: string | null, today: Day): boolean {
  const seen = new Set<string>()
  const waiting = [id]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === chosen) return true
    if (seen.has(at)) continue
    seen.add(at)
    waiting.push(...successorsOn(field, at, today))
  }
  return false
}
