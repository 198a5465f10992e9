import type { Audience } from './activity'
import type { SuggestionReader } from './suggestion'
import { suggestionWeights } from './suggestion-weights'

/** Points of whom it is for (G9); null where it is only for others. */
export function awardAudience(
  { tiers, functions, sectors }: Audience,
  reader: SuggestionReader,
): number | null {
  let thirds = 0
  for (const [named, own] of [
    [tiers, reader.tier],
    [functions, reader.function],
    [sectors, reader.sector],
  ] as const) {
    if (named.length === 0) thirds += 2 / 3
    else if (own !== null) {
      if (!named.includes(own)) return null
      thirds += 1
    }
  }
  return (suggestionWeights.audience * thirds) / 3
}
