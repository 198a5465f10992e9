import type { Release } from '../../../app/domain/disclosure/release'
import type { Questionnaire } from '../../../app/domain/questionnaire/questionnaire-schema'
import { rowsOfReleases } from '../../rows-of-releases'
import { type Making, timeOf } from './england'

/** Whose it is and what it is of. */
type Of = Readonly<{
  ownerId: string
  ownerKind: 'team' | 'academy'
  roundId: string | null
  waveId: string | null
  questionnaire: Questionnaire
  publishedAt: number
}>

/** A snapshot that the disclosure module has made, with the releases that the ledger keeps of it (D5, D6). */
export function makePublication(
  { chance, put }: Making,
  of: Of,
  content: unknown,
  releases: readonly Release[],
): void {
  const id = chance.id(of.publishedAt)
  const { questionnaire } = of
  put('snapshot', {
    ...{ owner_id: of.ownerId, id, owner_kind: of.ownerKind, round_id: of.roundId, wave_id: of.waveId },
    ...{ questionnaire_id: questionnaire.id, questionnaire_version: questionnaire.version },
    ...{ published_at: timeOf(of.publishedAt), content: JSON.stringify(content) },
  })
  for (const { release, numbers } of rowsOfReleases({ snapshotId: id, questionnaire }, releases, () =>
    chance.id(of.publishedAt),
  )) {
    put('release', release)
    for (const number of numbers) put('release_member', { number, release_id: release.id })
  }
}
