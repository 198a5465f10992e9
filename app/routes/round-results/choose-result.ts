import type { PublishedSnapshot, RoundResults } from '~/use-cases/read-round-results'

/**
 * Which of a round's results an address asks for: the one in "published", or the latest of the questionnaire in "of", or the
 * first; undefined where there is no such one.
 */
export function chooseResult(results: RoundResults, url: string): PublishedSnapshot | undefined {
  const { searchParams } = new URL(url)
  const [of, published] = [searchParams.get('of'), searchParams.get('published')]
  if (published !== null) return [...results.snapshots, ...results.earlier].find(({ id }) => id === published)
  if (of === null) return results.snapshots[0]
  return results.snapshots.find(({ questionnaire }) => questionnaire.id === of)
}
