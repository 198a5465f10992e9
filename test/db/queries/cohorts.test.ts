import { expect, test } from 'vitest'
import {
  deleteCohortEvent,
  insertCohortEvent,
  listEventsOfCohort,
  updateCohortEvent,
} from '../../../db/queries/cohort-events.server'
import {
  findCohort,
  findCohortName,
  insertCohort,
  isInOtherCohort,
  listCohortNames,
  listCohortsOf,
  lockProgrammeOf,
  takesPartInOtherCohort,
  updateCohort,
} from '../../../db/queries/cohorts.server'
import { findMeasurement } from '../../../db/queries/measurements.server'
import {
  beginCounting,
  endCounting,
  findParticipation,
  joinCohort,
  leaveCohort,
  listParticipations,
  listParticipationsOf,
} from '../../../db/queries/participations.server'
import { findProgramme, listProgrammes, updateProgramme } from '../../../db/queries/programmes.server'
import { insertSnapshot, listSnapshotsOfWaves } from '../../../db/queries/publications.server'
import {
  deletePlannedWave,
  extendWave,
  findWave,
  findWaveRate,
  listWaveIds,
  listWaves,
  moveWave,
  storeWaveRate,
  updatePlannedWave,
} from '../../../db/queries/waves.server'
import { addCohort, addWave } from '../cohort-rows'
import { onBothDatabases } from '../on-both-databases'
import { insertInvitation } from '../../../db/queries/invitations.server'
import { insertRoleGrant } from '../../../db/queries/role-grants.server'
import { addPeople, NINE, TEN } from '../rows'

const ids = { academyId: 'south', cohortId: 'c-1', waveId: 'w-1' }
const wave = { academyId: 'south', id: 'w-1' }
const amira = { academyId: 'south', cohortId: 'c-1', personId: 'amira' }

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addCohort(db, ids)
    return db
  }

  test('[H1] programmes and cohorts are found by id, by place and by name', async () => {
    const db = await begin()
    expect(await findCohortName(db, 'c-1')).toEqual({
      ...{ id: 'c-1', name: 'Cohort c-1', programme: 'Programme of c-1', academy_id: 'south' },
    })
    expect(await findCohortName(db, 'none')).toBeUndefined()
    expect((await listCohortNames(db)).map(({ id }) => id)).toEqual(['c-1'])
    expect((await listCohortsOf(db, 'programme-of-c-1')).map(({ id }) => id)).toEqual(['c-1'])
    expect((await listProgrammes(db, 'south')).map(({ id }) => id)).toEqual(['programme-of-c-1'])
    expect(await listProgrammes(db, 'north')).toEqual([])
    expect(await findProgramme(db, 'none')).toBeUndefined()
  })

  test('[H1] of two changes to the same version the second is told, and changes nothing', async () => {
    const db = await begin()
    const read = (await findCohort(db, 'c-1'))!
    expect(await updateCohort(db, read, { name: 'First' })).toBe(true)
    expect(await updateCohort(db, read, { name: 'Second' })).toBe(false)
    expect(await findCohort(db, 'c-1')).toMatchObject({ name: 'First', version: 2 })
    const programme = (await findProgramme(db, 'programme-of-c-1'))!
    expect(await updateProgramme(db, programme, { aims: 'First' })).toBe(true)
    expect(await updateProgramme(db, programme, { aims: 'Second' })).toBe(false)
    expect(await findProgramme(db, 'programme-of-c-1')).toMatchObject({ aims: 'First', version: 2 })
    await updateCohort(db, { ...read, version: 2 }, { ended_on: '2026-12-01' })
    expect(await listCohortNames(db)).toEqual([])
  })

  test('[H4] a planned wave can be changed and taken back, an open one can’t', async () => {
    const db = await begin()
    await addWave(db, { ...ids, waveId: 'w-0' }, { opensOn: '2026-10-01', closesOn: '2026-10-20' })
    const settings = (await findWave(db, 'w-1'))!
    const questionnaires = [{ id: 'other', version: 3 }]
    expect(await updatePlannedWave(db, wave, { ...settings, asksThenTest: true, questionnaires })).toBe(true)
    expect(await findWave(db, 'w-1')).toEqual({ ...settings, asksThenTest: true, questionnaires })
    expect((await listWaves(db, 'c-1')).map(({ id }) => id)).toEqual(['w-0', 'w-1'])
    const open = { from: 'planned', to: 'open', values: { opened_at: NINE } } as const
    expect([await moveWave(db, wave, open), await moveWave(db, wave, open)]).toEqual([true, false])
    expect(await listWaveIds(db, 'open')).toEqual(['w-1'])
    expect([await updatePlannedWave(db, wave, settings), await deletePlannedWave(db, wave)]).toEqual([
      ...[false, false],
    ])
    expect(await deletePlannedWave(db, { academyId: 'south', id: 'w-0' })).toBe(true)
    expect(await findWave(db, 'w-0')).toBeUndefined()
    expect([await extendWave(db, wave, '2026-12-06'), await extendWave(db, wave, '2026-12-07')]).toEqual([
      false,
      true,
    ])
  })

  test('[D9] [H9] the day’s rate is kept once', async () => {
    const db = await begin()
    expect(await findWaveRate(db, wave)).toBeNull()
    expect(await storeWaveRate(db, wave, { percent: 60, on: '2026-11-23' })).toBe(true)
    expect(await storeWaveRate(db, wave, { percent: 70, on: '2026-11-23' })).toBe(false)
    expect(await findWaveRate(db, wave)).toEqual({ percent: 60, on: '2026-11-23' })
  })

  test('[H3] taking part and being counted begin and end apart from each other', async () => {
    const db = await begin()
    await addPeople(db, 'amira')
    expect(await beginCounting(db, amira, NINE)).toBe(false)
    await joinCohort(db, amira, NINE)
    expect([await beginCounting(db, amira, NINE), await beginCounting(db, amira, TEN)]).toEqual([true, false])
    expect([await leaveCohort(db, amira, TEN), await leaveCohort(db, amira, TEN)]).toEqual([true, false])
    expect(await findParticipation(db, amira)).toMatchObject({
      ...{ left_at: TEN, counted_since: NINE, counted_until: null },
    })
    await joinCohort(db, amira, TEN)
    expect([await endCounting(db, amira, TEN), await endCounting(db, amira, TEN)]).toEqual([true, false])
    expect(await listParticipations(db, 'c-1')).toMatchObject([{ left_at: null, counted_until: TEN }])
    expect(await listParticipationsOf(db, 'amira')).toHaveLength(1)
    expect(await beginCounting(db, amira, TEN)).toBe(true)
    expect(await findParticipation(db, amira)).toMatchObject({ counted_since: TEN, counted_until: null })
  })

  test('[D5] what was published of waves, and of how a questionnaire measures, is found again', async () => {
    const db = await begin()
    const row = (id: string, waveId: string | null) => ({
      ...{
        owner_id: waveId === null ? 'england' : 'south',
        id,
        round_id: null,
        wave_id: waveId,
        content: '{}',
      },
      owner_kind: waveId === null ? ('england' as const) : ('academy' as const),
      ...{ questionnaire_id: 'our-group', questionnaire_version: 1, published_at: id === 'm-2' ? TEN : NINE },
    })
    for (const one of [row('s-1', 'w-1'), row('m-2', null), row('m-1', null)]) await insertSnapshot(db, one)
    expect((await listSnapshotsOfWaves(db, ['w-1', 'w-2'])).map(({ id }) => id)).toEqual(['s-1'])
    expect(await listSnapshotsOfWaves(db, [])).toEqual([])
    expect((await findMeasurement(db, { id: 'our-group', version: 1 }))?.id).toBe('m-2')
    expect(await findMeasurement(db, { id: 'our-group', version: 2 })).toBeUndefined()
  })

  test('[H2] who is in another cohort of the programme, or invited to one; not of another, ended, or their own', async () => {
    const db = await begin()
    await addPeople(db, 'amira')
    const other = (id: string, ended: string | null = null) =>
      insertCohort(db, {
        ...{ academy_id: 'south', id, programme_id: 'programme-of-c-1', name: id, reporting: 'at-end' },
        ...{ threshold: 8, version: 1, created_at: NINE, ended_on: ended },
      })
    await other('c-2')
    await other('c-old', '2026-01-01')
    await addCohort(db, { ...ids, cohortId: 'elsewhere', waveId: 'w-e' })
    const asked = (cohortId: string, email = 'amira@council.example') =>
      isInOtherCohort(db, { email, cohortId, now: NINE })
    for (const placeId of ['c-old', 'elsewhere', 'c-1'])
      await insertRoleGrant(db, {
        ...{ person_id: 'amira', id: `g-${placeId}`, role: 'cohort-participant', place_id: placeId },
        ...{ starts_on: '2026-01-01', ends_on: null, created_at: NINE },
      })
    await lockProgrammeOf(db, 'c-1')
    expect([await asked('c-1'), await asked('c-2'), await asked('elsewhere')]).toEqual([false, true, false])
    await insertInvitation(db, {
      ...{ id: 'i-1', email: 'ben@council.example', role: 'cohort-participant', place_id: 'c-2' },
      ...{ starts_on: '2026-01-01', ends_on: null, created_at: NINE, expires_at: '2027-01-01' },
    })
    expect([await asked('c-1', 'ben@council.example'), await asked('c-2', 'ben@council.example')]).toEqual([
      ...[true, false],
    ])
    const takesPart = (cohortId: string, email = 'amira@council.example') =>
      takesPartInOtherCohort(db, { email, cohortId, now: NINE })
    // Who is invited elsewhere takes part nowhere yet.
    expect([await takesPart('c-2'), await takesPart('c-1', 'ben@council.example')]).toEqual([true, false])
  })

  test('[E1] events of a cohort, the earliest first, corrected and removed', async () => {
    const db = await begin()
    const event = (id: string, day: string) => ({
      ...{ academy_id: 'south', cohort_id: 'c-1', id, happened_on: day, kind: 'other' as const },
      ...{ text: id, created_at: NINE },
    })
    for (const one of [event('later', '2026-02-01'), event('first', '2026-01-01')])
      await insertCohortEvent(db, one)
    const listed = async () => (await listEventsOfCohort(db, 'c-1')).map(({ text }) => text)
    expect(await listed()).toEqual(['first', 'later'])
    const key = { academyId: 'south', cohortId: 'c-1', id: 'first' }
    const change = { happened_on: '2026-03-01', kind: 'policy', text: 'changed' } as const
    expect([
      await updateCohortEvent(db, key, change),
      await updateCohortEvent(db, { ...key, cohortId: 'c-9' }, change),
    ]).toEqual([...[true, false]])
    expect(await listed()).toEqual(['later', 'changed'])
    expect([await deleteCohortEvent(db, key), await deleteCohortEvent(db, key)]).toEqual([true, false])
    expect(await listed()).toEqual(['later'])
  })
})
