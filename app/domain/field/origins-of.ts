import type { Field } from './field'

/** An ICS and every one from which something may have come into it, on whatever day: where to look for what is its own. */
export function originsOf({ successions }: Field, icsId: string): readonly string[] {
  const found = new Set([icsId])
  const waiting = [icsId]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const { predecessorId, successorId } of successions) {
      if (successorId !== at || found.has(predecessorId)) continue
      found.add(predecessorId)
      waiting.push(predecessorId)
    }
  }
  return [...found]
}
