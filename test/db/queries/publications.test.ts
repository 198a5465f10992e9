import { expect, test } from 'vitest'
import type { Release } from '../../../app/domain/disclosure/release'
import {
  insertReleases,
  insertSnapshot,
  listSnapshotsOfRound,
  loadConnectedReleases,
  lockLedger,
} from '../../../db/queries/publications.server'
import type { SnapshotRow } from '../../../db/round-tables'
import { onBothDatabases } from '../on-both-databases'
import { NINE, TEN } from '../rows'

const questionnaire = { id: 'our-group', version: 1 }
const release = (scaleId: string, members: readonly string[]): Release => ({
  ...{ questionnaire: 'our-group@1', scaleId, members },
  mean: { least: 3.55, most: 3.65 },
})
const snapshot: SnapshotRow = {
  owner_id: 'board',
  id: 's-1',
  owner_kind: 'team',
  round_id: 'r-1',
  wave_id: null,
  questionnaire_id: 'our-group',
  questionnaire_version: 1,
  published_at: NINE,
  content: '{}',
}

onBothDatabases((database) => {
  const newIds = () => {
    let count = 0
    return () => `release-${(count += 1)}`
  }

  test('listSnapshotsOfRound: of this round alone, the latest first', async () => {
    const { db } = database()
    await insertSnapshot(db, snapshot)
    await insertSnapshot(db, { ...snapshot, id: 's-2', published_at: TEN })
    await insertSnapshot(db, { ...snapshot, id: 's-3', round_id: 'r-2' })
    await insertSnapshot(db, { ...snapshot, id: 's-4', owner_id: 'devon', owner_kind: 'ics', round_id: null })
    const found = await listSnapshotsOfRound(db, { teamId: 'board', roundId: 'r-1' })
    expect(found.map(({ id }) => id)).toEqual(['s-2', 's-1'])
    expect(found[1]).toEqual(snapshot)
  })

  test('insertReleases: those of the same assessments are kept as one, and come back as they were', async () => {
    const { db } = database()
    const releases = [release('first', ['a', 'b', 'c']), release('second', ['a', 'b', 'c'])]
    await insertReleases(db, { snapshotId: 's-1', questionnaire }, releases, newIds())
    expect(await db.selectFrom('release').selectAll().execute()).toHaveLength(1)
    expect(await loadConnectedReleases(db, questionnaire, ['a'])).toEqual(releases)
  })

  test('loadConnectedReleases: all that are tied through others, and nothing else', async () => {
    const { db } = database()
    const newId = newIds()
    const of = { snapshotId: 's-1', questionnaire }
    await insertReleases(db, of, [release('first', ['a', 'b'])], newId)
    await insertReleases(db, of, [release('first', ['b', 'c'])], newId)
    await insertReleases(db, of, [release('first', ['c', 'd'])], newId)
    await insertReleases(db, of, [release('first', ['x', 'y'])], newId)
    const other = { ...questionnaire, version: 2 }
    await insertReleases(
      db,
      { snapshotId: 's-2', questionnaire: other },
      [release('first', ['a', 'x'])],
      newId,
    )
    const found = await loadConnectedReleases(db, questionnaire, ['a'])
    expect(found.map(({ members }) => members.join(''))).toEqual(['ab', 'bc', 'cd'])
    expect(await loadConnectedReleases(db, questionnaire, ['nobody'])).toEqual([])
    expect(await loadConnectedReleases(db, questionnaire, [])).toEqual([])
  })

  test('loadConnectedReleases: of more assessments than one statement takes', async () => {
    const { db } = database()
    const many = Array.from({ length: 1_200 }, (_, index) => `n-${String(index).padStart(4, '0')}`)
    await insertReleases(db, { snapshotId: 's-1', questionnaire }, [release('first', many)], newIds())
    expect((await loadConnectedReleases(db, questionnaire, many))[0]?.members).toEqual(many)
  })

  test('lockLedger: the first time and every time after', async () => {
    const { db } = database()
    await lockLedger(db, NINE)
    await lockLedger(db, TEN)
    expect(await db.selectFrom('ledger').selectAll().execute()).toEqual([{ id: 1, changed_at: TEN }])
  })
})
