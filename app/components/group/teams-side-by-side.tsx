import type { Comparison } from '~/domain/group/compare-groups'
import { ComparisonSection } from './comparison-section'

/** Teams that share a result, in the order of their names (P7). */
export function TeamsSideBySide({ comparison, whenNone }: { comparison: Comparison; whenNone: string }) {
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">Teams side by side</h2>
      {comparison.groups.length === 0 && comparison.otherVersions.length === 0 ? (
        <p>{whenNone}</p>
      ) : (
        <ComparisonSection comparison={comparison} order="by the teams’ names" />
      )}
    </section>
  )
}
