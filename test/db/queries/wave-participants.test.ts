import { expect, test } from 'vitest'
import { insertMail } from '../../../db/queries/outgoing-mail.server'
import { joinCohort, leaveCohort } from '../../../db/queries/participations.server'
import { deleteSentNotices } from '../../../db/queries/round-notices.server'
import { findWaveNotice, insertWaveNotice } from '../../../db/queries/wave-notices.server'
import {
  addWaveParticipant,
  listWaveParticipants,
  noteWaveReminder,
} from '../../../db/queries/wave-participants.server'
import { addCohort, addWave } from '../cohort-rows'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE, TEN } from '../rows'
import { answerWave } from '../wave-answers'

const ids = { academyId: 'south', cohortId: 'c-1', waveId: 'w-1' }
const amira = { academyId: 'south', waveId: 'w-1', personId: 'amira' }

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addCohort(db, ids)
    await addPeople(db, 'amira', 'gareth')
    for (const personId of ['amira', 'gareth']) await joinCohort(db, { ...ids, personId }, NINE)
    return db
  }

  test('addWaveParticipant: invited once; listWaveParticipants: of those who still take part', async () => {
    const db = await begin()
    expect([await addWaveParticipant(db, amira, NINE), await addWaveParticipant(db, amira, TEN)]).toEqual([
      true,
      false,
    ])
    await addWaveParticipant(db, { ...amira, personId: 'gareth' }, TEN)
    await leaveCohort(db, { ...ids, personId: 'gareth' }, TEN)
    const known = { person_id: 'amira', invited_at: NINE, joined_at: NINE, reminders: 0 }
    expect(await listWaveParticipants(db, 'w-1')).toMatchObject([known])
  })

  test('noteWaveReminder: counted, and once a day over all waves', async () => {
    const db = await begin()
    await addWave(db, { ...ids, waveId: 'w-2' }, { kind: 'end' })
    const other = { ...amira, waveId: 'w-2' }
    for (const key of [amira, other]) await addWaveParticipant(db, key, NINE)
    expect(await noteWaveReminder(db, { ...amira, today: '2026-11-29' })).toBe(true)
    expect(await noteWaveReminder(db, { ...other, today: '2026-11-29' })).toBe(false)
    expect(await noteWaveReminder(db, { ...other, today: '2026-11-30' })).toBe(true)
    const noted = { reminders: 1, reminded_on: '2026-11-29' }
    expect(await listWaveParticipants(db, 'w-1')).toMatchObject([noted])
  })

  test('findWaveNotice: with what its mail needs; deleteSentNotices: those whose mail waits stay', async () => {
    const db = await begin()
    const notice = { academy_id: 'south', wave_id: 'w-1', person_id: 'amira', kind: 'reminder' } as const
    await insertWaveNotice(db, { ...notice, id: 'waiting' })
    await insertWaveNotice(db, { ...notice, id: 'sent' })
    await insertMail(db, { id: 'waiting', kind: 'wave', dueAt: NINE, expiresAt: TEN })
    expect(await deleteSentNotices(db, 'wave_notice')).toBe(1)
    expect(await findWaveNotice(db, 'sent')).toBeUndefined()
    const found = { email: 'amira@council.example', programme: 'Programme of c-1', cohort: 'Cohort c-1' }
    expect(await findWaveNotice(db, 'waiting')).toMatchObject({ ...found, joined_at: NINE, answered: 0 })
    for (const personId of ['amira', 'gareth'])
      await answerWave(db, { personId, waveId: 'w-1', at: TEN, scores: {} })
    expect(await findWaveNotice(db, 'waiting')).toMatchObject({ answered: 1 })
  })
})
