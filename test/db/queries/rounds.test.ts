import { expect, test } from 'vitest'
import {
  extendRound,
  findMakeUp,
  findRate,
  listRoundIds,
  storeRate,
} from '../../../db/queries/round-schedule.server'
import { insertSnapshot } from '../../../db/queries/publications.server'
import {
  insertRoundShare,
  listRoundShares,
  listSharedSnapshots,
} from '../../../db/queries/round-shares.server'
import { findRound, listRounds, moveRound, updateDraft } from '../../../db/queries/rounds.server'
import { onBothDatabases } from '../on-both-databases'
import { addRound, addTeams, settings } from '../round-rows'
import { NINE, TEN } from '../rows'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addTeams(db, 'board', 'other')
    return db
  }
  const key = { teamId: 'board', id: 'r-1' }

  test('insertRound: what was written is what is found', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1', 'draft')
    expect(await findRound(db, 'r-1')).toEqual({
      ...{ ...settings, id: 'r-1', teamId: 'board', state: 'draft', openedAt: NINE, endedAt: null },
    })
    expect(await findRound(db, 'r-2')).toBeUndefined()
  })

  test('updateDraft: changes a draft with its questionnaires, and nothing that is no draft or another’s', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1', 'draft')
    await addRound(db, 'board', 'r-2', 'open')
    const questionnaires = [{ id: 'a-new-one', version: 2 }]
    const changed = { ...settings, threshold: 8, questionnaires }
    expect(await updateDraft(db, key, changed)).toBe(true)
    expect(await findRound(db, 'r-1')).toMatchObject({ threshold: 8, questionnaires })
    expect(await updateDraft(db, { ...key, id: 'r-2' }, changed)).toBe(false)
    expect(await updateDraft(db, { ...key, teamId: 'other' }, changed)).toBe(false)
    expect(await findRound(db, 'r-2')).toMatchObject({ threshold: 5 })
  })

  test('listRounds: one team’s, the newest first, each with its own questionnaires', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1', 'closed', { opensOn: '2026-01-01' })
    await addRound(db, 'board', 'r-2', 'open', { questionnaires: [{ id: 'b', version: 1 }] })
    await addRound(db, 'other', 'r-3')
    const found = await listRounds(db, 'board')
    expect(found.map(({ id, questionnaires }) => [id, questionnaires[0]!.id])).toEqual([
      ['r-2', 'b'],
      ['r-1', 'our-group'],
    ])
  })

  test('moveRound: of many at once one moves it', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1', 'open')
    const move = { from: 'open', to: 'closed', values: { ended_at: TEN, make_up: '{}' } } as const
    const moved = await Promise.all([1, 2, 3, 4].map(() => moveRound(db, key, move)))
    expect(moved.filter(Boolean)).toHaveLength(1)
    expect(await findRound(db, 'r-1')).toMatchObject({ state: 'closed', endedAt: TEN })
    expect(await findMakeUp(db, key)).toBe('{}')
    expect(await findMakeUp(db, { ...key, id: 'r-2' })).toBeNull()
  })

  test('listRoundIds: those in a state, of all teams or one', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1', 'open', { opensOn: '2026-11-23' })
    await addRound(db, 'other', 'r-2', 'open')
    await addRound(db, 'board', 'r-3', 'scheduled')
    expect(await listRoundIds(db, 'open')).toEqual(['r-2', 'r-1'])
    expect(await listRoundIds(db, 'open', 'board')).toEqual(['r-1'])
    expect(await listRoundIds(db, 'cancelled')).toEqual([])
  })

  test('extendRound: to a later day, of one that has not ended', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1', 'open')
    await addRound(db, 'board', 'r-2', 'closed')
    expect(await extendRound(db, key, '2026-12-06')).toBe(false)
    expect(await extendRound(db, key, '2026-12-07')).toBe(true)
    expect(await extendRound(db, { ...key, id: 'r-2' }, '2026-12-07')).toBe(false)
    expect((await findRound(db, 'r-1'))?.closesOn).toBe('2026-12-07')
  })

  test('storeRate: once a day', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1')
    expect(await findRate(db, key)).toBeNull()
    expect(await storeRate(db, key, { percent: null, on: '2026-11-22' })).toBe(true)
    expect(await storeRate(db, key, { percent: 50, on: '2026-11-22' })).toBe(false)
    expect(await findRate(db, key)).toEqual({ percent: null, on: '2026-11-22' })
    expect(await storeRate(db, key, { percent: 50, on: '2026-11-23' })).toBe(true)
    expect(await findRate(db, key)).toEqual({ percent: 50, on: '2026-11-23' })
  })

  test('insertRoundShare: the first time counts', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1')
    const share = { teamId: 'board', roundId: 'r-1', audience: 'ics-lead', at: NINE } as const
    expect([await insertRoundShare(db, share), await insertRoundShare(db, { ...share, at: TEN })]).toEqual([
      true,
      false,
    ])
    expect(await listRoundShares(db, share)).toEqual([{ audience: 'ics-lead', sharedAt: NINE }])
    expect(await listRoundShares(db, { ...share, roundId: 'r-2' })).toEqual([])
  })

  test('listSharedSnapshots: of these teams, what is shared with this audience, in this time, the earliest first', async () => {
    const db = await begin()
    await addRound(db, 'board', 'r-1')
    await addRound(db, 'board', 'r-2')
    const publish = (id: string, round_id: string, published_at: string) =>
      insertSnapshot(db, {
        ...{ owner_id: 'board', id, owner_kind: 'team', round_id, wave_id: null, published_at },
        ...{ questionnaire_id: 'our-group', questionnaire_version: 1, content: '{}' },
      })
    await publish('late', 'r-1', TEN)
    await publish('early', 'r-1', NINE)
    await publish('with-others', 'r-2', NINE)
    await insertRoundShare(db, { teamId: 'board', roundId: 'r-1', audience: 'academy', at: TEN })
    await insertRoundShare(db, { teamId: 'board', roundId: 'r-2', audience: 'ics-lead', at: TEN })
    const list = async (teamIds: readonly string[], from = NINE, until = '2027-01-01') =>
      (await listSharedSnapshots(db, { teamIds, audience: 'academy', from, until })).map(({ id }) => id)
    expect(await list(['board', 'other'])).toEqual(['early', 'late'])
    expect([await list(['board'], TEN), await list(['board'], NINE, TEN)]).toEqual([['late'], ['early']])
    expect([await list(['other']), await list([])]).toEqual([[], []])
  })
})
