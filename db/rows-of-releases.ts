import type { Release } from '../app/domain/disclosure/release'
import type { QuestionnaireVersion } from '../app/domain/round/round'
import type { ReleaseRow } from './round-tables'

/** The bounds that a scale's published mean sets, as they are kept with its release. */
export type ScaleBounds = Readonly<{ scaleId: string; least: number; most: number }>

/** Releases as rows, with the numbers of their assessments. Those of the same assessments are kept as one, with all their scales. */
export function rowsOfReleases(
  of: Readonly<{ snapshotId: string; questionnaire: QuestionnaireVersion }>,
  releases: readonly Release[],
  newId: () => string,
): readonly Readonly<{ release: ReleaseRow; numbers: readonly string[] }>[] {
  const bySet = new Map<string, Release[]>()
  for (const release of releases) {
    const set = [...release.members].sort().join(' ')
    const same = bySet.get(set)
    if (same) same.push(release)
    else bySet.set(set, [release])
  }
  return [...bySet.values()].map((same) => {
    const bounds = same.map(({ scaleId, mean }): ScaleBounds => ({ scaleId, ...mean }))
    return {
      release: {
        id: newId(),
        snapshot_id: of.snapshotId,
        questionnaire_id: of.questionnaire.id,
        questionnaire_version: of.questionnaire.version,
        scale_ids: JSON.stringify(bounds),
      },
      numbers: same[0]!.members,
    }
  })
}
