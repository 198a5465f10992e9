import type { Kysely } from 'kysely'
import type { Release } from '../../app/domain/disclosure/release'
import type { QuestionnaireVersion } from '../../app/domain/round/round'
import type { Database } from '../database'
import { inParts } from '../in-parts'
import type { SnapshotRow } from '../round-tables'
import { rowsOfReleases, type ScaleBounds } from '../rows-of-releases'

/** So many at once in one statement: both databases take fewer than their users think. */
const AT_ONCE = 500

/** Waits for whoever else is publishing, and holds the next one up until the transaction ends: first of all that it does. */
export async function lockLedger(db: Kysely<Database>, at: string): Promise<void> {
  await db
    .insertInto('ledger')
    .values({ id: 1, changed_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ changed_at: at }))
    .execute()
}

export async function insertSnapshot(db: Kysely<Database>, snapshot: SnapshotRow): Promise<void> {
  await db.insertInto('snapshot').values(snapshot).execute()
}

/** The snapshots of a round, the latest first. */
export async function listSnapshotsOfRound(
  db: Kysely<Database>,
  { teamId, roundId }: Readonly<{ teamId: string; roundId: string }>,
): Promise<readonly SnapshotRow[]> {
  return db
    .selectFrom('snapshot')
    .selectAll()
    .where('owner_id', '=', teamId)
    .where('round_id', '=', roundId)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** What was published of some waves, the earliest first. */
export async function listSnapshotsOfWaves(
  db: Kysely<Database>,
  waveIds: readonly string[],
): Promise<readonly SnapshotRow[]> {
  if (waveIds.length === 0) return []
  return db
    .selectFrom('snapshot')
    .selectAll()
    .where('wave_id', 'in', waveIds)
    .orderBy('published_at')
    .orderBy('id')
    .execute()
}

/** Adds releases to the ledger. */
export async function insertReleases(
  db: Kysely<Database>,
  of: Readonly<{ snapshotId: string; questionnaire: QuestionnaireVersion }>,
  releases: readonly Release[],
  newId: () => string,
): Promise<void> {
  for (const { release, numbers } of rowsOfReleases(of, releases, newId)) {
    await db.insertInto('release').values(release).execute()
    for (const part of inParts(numbers, AT_ONCE)) {
      await db
        .insertInto('release_member')
        .values(part.map((number) => ({ number, release_id: release.id })))
        .execute()
    }
  }
}

/**
 * All earlier releases of a questionnaire version that some assessments are tied to, directly or through others (D6): over
 * teams, ICSs and cohorts alike.
 */
export async function loadConnectedReleases(
  db: Kysely<Database>,
  questionnaire: QuestionnaireVersion,
  numbers: readonly string[],
): Promise<readonly Release[]> {
  const members = new Map<string, string[]>()
  const seen = new Set(numbers)
  let waiting = [...seen]
  while (waiting.length > 0) {
    const found = (await listReleasesWith(db, questionnaire, waiting)).filter((id) => !members.has(id))
    waiting = []
    for (const id of found) members.set(id, [])
    for (const row of await listMembers(db, found)) {
      members.get(row.release_id)!.push(row.number)
      if (seen.has(row.number)) continue
      seen.add(row.number)
      waiting.push(row.number)
    }
  }
  const releases: Release[] = []
  for (const ids of inParts([...members.keys()], AT_ONCE)) {
    const rows = await db.selectFrom('release').selectAll().where('id', 'in', ids).orderBy('id').execute()
    for (const row of rows) {
      // Written by insertReleases, and by nothing else.
      for (const { scaleId, least, most } of JSON.parse(row.scale_ids) as readonly ScaleBounds[]) {
        releases.push({
          questionnaire: `${questionnaire.id}@${questionnaire.version}`,
          scaleId,
          members: members.get(row.id)!.sort(),
          mean: { least, most },
        })
      }
    }
  }
  return releases
}

async function listReleasesWith(
  db: Kysely<Database>,
  questionnaire: QuestionnaireVersion,
  numbers: readonly string[],
): Promise<readonly string[]> {
  const ids = new Set<string>()
  for (const part of inParts(numbers, AT_ONCE)) {
    const rows = await db
      .selectFrom('release_member')
      .innerJoin('release', 'release.id', 'release_member.release_id')
      .select('release.id')
      .distinct()
      .where('number', 'in', part)
      .where('questionnaire_id', '=', questionnaire.id)
      .where('questionnaire_version', '=', questionnaire.version)
      .execute()
    for (const { id } of rows) ids.add(id)
  }
  return [...ids]
}

async function listMembers(db: Kysely<Database>, releaseIds: readonly string[]) {
  const rows: { number: string; release_id: string }[] = []
  for (const part of inParts(releaseIds, AT_ONCE)) {
    rows.push(
      ...(await db.selectFrom('release_member').selectAll().where('release_id', 'in', part).execute()),
    )
  }
  return rows
}
