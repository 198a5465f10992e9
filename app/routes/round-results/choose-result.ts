import type { PublishedSnapshot, RoundResults } from '~/use-cases/read-round-results'

/** Which of a round's results an address asks for: the questionnaire in "of", or the first; undefined where nothing is published. */
export function chooseResult(results: RoundResults, url: string): PublishedSnapshot | undefined {
  const of = new URL(url).searchParams.get('of')
  if (of === null) return results.snapshots[0]
  return results.snapshots.find(({ questionnaire }) => questionnaire.id === of)
}
