import type { Attachment, Day, Field } from './field'
import { placeInField, type PlaceInField } from './place-in-field'

/** What can be attached to an ICS and moves with it. */
export type AttachedKind = 'teams' | 'organisations' | 'posts' | 'catalogues' | 'academies'

/** So many things of a kind that are attached alike. */
export type AttachedCount = Readonly<{ kind: AttachedKind; count: number }> & Attachment

/** So many things of a kind that are found under one ICS before a change, and elsewhere from its day on. */
export type Move = Readonly<{ kind: AttachedKind; count: number; from: string; to: PlaceInField }>

/**
 * What a change would move: everything that is found under another ICS, or under none until its owner chooses,
 * on its day than it would be without it (F5). `to` says of each where, "then" being where it is found before.
 */
export function findMoves(
  before: Field,
  after: Field,
  attached: readonly AttachedCount[],
  on: Day,
): readonly Move[] {
  const moves = new Map<string, Move>()
  for (const { kind, count, ...attachment } of attached) {
    const from = placeInField(before, attachment, on)
    const to = placeInField(after, attachment, on)
    if (from.kind !== 'current' || (to.kind === 'current' && to.icsId === from.icsId)) continue
    const key = `${kind} ${from.icsId} ${to.kind === 'current' ? to.icsId : to.kind}`
    const so = moves.get(key)?.count ?? 0
    const told = to.kind === 'none' ? to : { ...to, then: from.icsId }
    moves.set(key, { kind, count: so + count, from: from.icsId, to: told })
  }
  return [...moves.values()]
}
