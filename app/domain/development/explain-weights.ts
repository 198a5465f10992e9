import { laterDays, soonDays, type SuggestionPart, suggestionWeights } from './suggestion-weights'

const says: Readonly<Record<SuggestionPart, readonly [title: string, meaning: string]>> = {
  need: [
    'Need',
    'how far your score lies under what your role calls for; where you skipped that, how far it lies under 5',
  ],
  local: [
    'Near you',
    'your own ICS gets all of this, your region or academy three fifths, the starter set none',
  ],
  audience: [
    'For whom',
    'a third each for your tier, function and sector: all of it where it names yours, less where it is for everybody',
  ],
  time: ['Time', 'all of this if it fits into the time you have, less the longer it takes beyond that'],
  availability: [
    'How soon',
    `all of this if you can begin at any time or within ${soonDays} days, half within ${laterDays} days`,
  ],
  variety: ['Variety', 'taken off for each suggestion further up that is for the same growth area'],
}

/** The formula of a suggestion in words, part by part (G9): the most points that each gives, or takes off. */
export function explainWeights(): readonly Readonly<{
  part: SuggestionPart
  title: string
  most: number
  meaning: string
}>[] {
  return Object.entries(suggestionWeights).map(([name, weight]) => {
    const part = name as SuggestionPart
    const [title, meaning] = says[part]
    return { part, title, most: part === 'variety' ? -weight : weight, meaning }
  })
}
