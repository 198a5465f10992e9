import { scaleKey } from './scale-key'
import type { ScaleReference } from './activity'

/** Somebody who has joined the forums: what they are, want to learn and can offer, as they said. Null: not said. */
export type ForumMember = Readonly<{
  id: string
  tier: string | null
  function: string | null
  sector: string | null
  /** Their ICS of today. */
  icsId: string | null
  wishes: readonly ScaleReference[]
  offers: readonly ScaleReference[]
}>

/** Two people who could be put in touch, and about what. In an offer the first wants what the other gives. */
export type ForumMatch = Readonly<{
  kind: 'offer' | 'peers'
  one: string
  other: string
  scale: ScaleReference
}>

/** What is known of earlier introductions: pairs of ids are not proposed again, whatever came of them. */
export type ForumHistory = Readonly<{
  pairs: readonly (readonly [string, string])[]
  /** How many introductions that they still see wait for somebody's answer, by their id. */
  waiting: ReadonlyMap<string, number>
}>

/** So many days an introduction waits for both to agree (U4). */
export const introductionWaitsDays = 30

/** So many introductions may wait for one person's answer: few enough to be thought about. */
const WAITING_AT_MOST = 3

/**
 * Who could be put in touch (U2), from declared wishes and offers alone, never from scores: first those of different
 * sectors of whom one offers what the other wants to learn, then those of the same tier and function in different ICSs who
 * want to learn the same, or offer each other what they want. In a run each person gets one at most. By id throughout,
 * so that the same people give the same.
 */
export function matchForum(members: readonly ForumMember[], history: ForumHistory): readonly ForumMatch[] {
  const known = new Set(history.pairs.map(([one, other]) => pairKey(one, other)))
  const ordered = [...members]
    .filter(({ id }) => (history.waiting.get(id) ?? 0) < WAITING_AT_MOST)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const taken = new Set<string>()
  const matches: ForumMatch[] = []
  for (const find of [findOffer, findPeers]) {
    for (const one of ordered) {
      for (const other of ordered) {
        if (taken.has(one.id)) break
        if (one.id === other.id || taken.has(other.id) || known.has(pairKey(one.id, other.id))) continue
        const match = find(one, other)
        if (!match) continue
        matches.push(match)
        taken.add(one.id).add(other.id)
      }
    }
  }
  return matches
}

function findOffer(one: ForumMember, other: ForumMember): ForumMatch | null {
  if (one.sector === null || other.sector === null || one.sector === other.sector) return null
  const scale = firstShared(one.wishes, other.offers)
  return scale && { kind: 'offer', one: one.id, other: other.id, scale }
}

function findPeers(one: ForumMember, other: ForumMember): ForumMatch | null {
  if (one.tier === null || one.tier !== other.tier) return null
  if (one.function === null || one.function !== other.function) return null
  if (one.icsId === null || other.icsId === null || one.icsId === other.icsId) return null
  const scale = firstShared(one.wishes, [...other.wishes, ...other.offers])
  return scale && { kind: 'peers', one: one.id, other: other.id, scale }
}

function firstShared(
  wishes: readonly ScaleReference[],
  others: readonly ScaleReference[],
): ScaleReference | null {
  const keys = new Set(others.map(scaleKey))
  const shared = wishes.filter((wish) => keys.has(scaleKey(wish)))
  return shared.sort((a, b) => (scaleKey(a) < scaleKey(b) ? -1 : 1))[0] ?? null
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`
}
