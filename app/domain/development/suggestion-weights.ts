/**
 * The formula of a suggestion (G9): points = need + local + audience + time + availability + variety. The highest
 * goes first. Each number is the most points that a part can give; changing one here changes it everywhere, the
 * explanation included.
 */
export const suggestionWeights = {
  /**
   * How much the growth area it is for is needed: (importance − score) ÷ 4, within 0 to 1; where importance was
   * skipped, (5 − score) ÷ 4.
   */
  need: 40,
  /** Who offers it: the person's own ICS all, their region or academy three fifths, the starter set none. */
  local: 25,
  /**
   * For whom it is, a third each for tier, function and sector: all of a third where it names the person's own, two
   * thirds of it where it is for everybody, none where the person's isn't known. What is only for others is left out.
   */
  audience: 15,
  /** Whether it fits into the time the person has: all if it does or that isn't known, else what share of it fits. */
  time: 10,
  /** How soon it can be begun: all at any time or within `soonDays`, half within `laterDays`, none later. */
  availability: 10,
  /** Taken off once for each suggestion that stands higher for the same growth area. */
  variety: 12,
} as const

/** Days ahead within which a session counts as soon, and as later. */
export const soonDays = 45
export const laterDays = 120

/** How many suggestions there are at most, and up to how many of them a format may come again. */
export const suggestionsAtMost = 5
export const suggestionsAtLeast = 3

export type SuggestionPart = keyof typeof suggestionWeights
