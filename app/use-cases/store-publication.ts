import { insertReleases, insertSnapshot, loadConnectedReleases } from '../../db/queries/publications.server'
import type { Wave } from '../domain/cohort/cohort'
import type { Contribution, Dimension } from '../domain/disclosure/contribution'
import { publish } from '../domain/disclosure/publish'
import type { Release } from '../domain/disclosure/release'
import type { Snapshot } from '../domain/disclosure/snapshot'
import type { WaveSnapshot } from '../domain/evaluation/wave-snapshot'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { QuestionnaireVersion } from '../domain/round/round'
import { isAboutSelf } from '../domain/round/subject-of'
import type { Deps } from './deps'

/** A snapshot, and the releases that the ledger has to keep with it. */
export type Published = ReturnType<typeof publish>

/** Whose figures are published, and of which round; null for a roll-up. */
export type Owner = Readonly<{ kind: 'team' | 'ics' | 'academy'; id: string; roundId: string | null }>

/** What is pooled, and how. */
export type Pool = Readonly<{
  questionnaire: Questionnaire
  contributions: readonly Contribution[]
  dimensions: readonly Dimension[]
  /** The values that the members have, whether or not those answered. */
  listed: Readonly<Partial<Record<Dimension, readonly string[]>>>
  threshold: number
}>

/**
 * Lets the disclosure module decide what may be shown of a pool, set against all that was published before of the same
 * assessments. Stores nothing. Only inside a transaction that has locked the ledger.
 */
export async function decidePublication(deps: Deps, pool: Pool): Promise<Published> {
  const { questionnaire, contributions } = pool
  return publish({
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    isSelf: isAboutSelf(questionnaire),
    scaleIds: questionnaire.scales.map(({ id }) => id),
    contributions,
    dimensions: pool.dimensions,
    listed: pool.listed,
    threshold: pool.threshold,
    earlier: await loadConnectedReleases(
      deps.db,
      questionnaire,
      contributions.map(({ number }) => number),
    ),
  })
}

/** Stores what was decided: the snapshot, and the releases that the ledger keeps of it (D5, D6). Gives the snapshot's id. */
export async function storePublication(
  deps: Deps,
  owner: Owner,
  questionnaire: Questionnaire,
  { snapshot, releases }: Published,
): Promise<string> {
  const id = deps.newId()
  await insertSnapshot(deps.db, {
    owner_id: owner.id,
    id,
    owner_kind: owner.kind,
    round_id: owner.roundId,
    wave_id: null,
    questionnaire_id: questionnaire.id,
    questionnaire_version: questionnaire.version,
    published_at: deps.now().toISOString(),
    content: JSON.stringify(snapshot),
  })
  await insertReleases(deps.db, { snapshotId: id, questionnaire }, releases, deps.newId)
  return id
}

/** Stores what was decided of a cohort's wave, as its academy's. Gives the snapshot's id. */
export async function storeWavePublication(
  deps: Deps,
  { id: waveId, academyId }: Pick<Wave, 'id' | 'academyId'>,
  questionnaire: QuestionnaireVersion,
  { content, releases }: Readonly<{ content: WaveSnapshot; releases: readonly Release[] }>,
): Promise<string> {
  const id = deps.newId()
  await insertSnapshot(deps.db, {
    owner_id: academyId,
    id,
    owner_kind: 'academy',
    round_id: null,
    wave_id: waveId,
    questionnaire_id: questionnaire.id,
    questionnaire_version: questionnaire.version,
    published_at: deps.now().toISOString(),
    content: JSON.stringify(content),
  })
  await insertReleases(deps.db, { snapshotId: id, questionnaire }, releases, deps.newId)
  return id
}

/** Whether a snapshot shows anything of its whole group. */
export function publishesAnything({ whole }: Snapshot): boolean {
  return Object.values(whole).some(({ n }) => n.state === 'shown')
}
