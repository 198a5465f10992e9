import type { Release } from './release'

/**
 * Of the earlier releases those of one scale of one questionnaire version that some assessments are tied to, directly or
 * through others: all that can be set against a release of them (D6). In the order given.
 */
export function connectedReleases(
  earlier: readonly Release[],
  figure: Readonly<{ questionnaire: string; scaleId: string }>,
  numbers: readonly string[],
): readonly Release[] {
  const alike = earlier.filter(
    ({ questionnaire, scaleId }) => questionnaire === figure.questionnaire && scaleId === figure.scaleId,
  )
  const releasesOf = new Map<string, Release[]>()
  for (const release of alike) {
    for (const number of release.members) {
      const others = releasesOf.get(number)
      if (others) others.push(release)
      else releasesOf.set(number, [release])
    }
  }
  const reached = new Set<Release>()
  const seen = new Set(numbers)
  const waiting = [...seen]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    for (const release of releasesOf.get(number) ?? []) {
      if (reached.has(release)) continue
      reached.add(release)
      for (const member of release.members) {
        if (seen.has(member)) continue
        seen.add(member)
        waiting.push(member)
      }
    }
  }
  return alike.filter((release) => reached.has(release))
}
