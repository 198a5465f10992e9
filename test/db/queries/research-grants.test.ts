import { expect, test } from 'vitest'
import {
  deleteResearchGrantsEndedBefore,
  endResearchGrant,
  findHeldResearchGrant,
  insertResearchGrant,
  listResearchers,
} from '../../../db/queries/research-grants.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE } from '../rows'

onBothDatabases((database) => {
  async function name(personId: string, id: string, starts_on: string, ends_on: string) {
    const grant = { person_id: personId, id, purpose: 'Ageing', starts_on, ends_on, created_at: NINE }
    await insertResearchGrant(database().db, grant)
  }

  test('[X2] it holds from the first day until before the second', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    await name('amira', 'g', '2026-11-22', '2026-12-22')
    const held = async (today: string) => (await findHeldResearchGrant(db, 'amira', today))?.id
    expect([
      await held('2026-11-21'),
      await held('2026-11-22'),
      await held('2026-12-21'),
      await held('2026-12-22'),
    ]).toEqual([undefined, 'g', 'g', undefined])
  })

  test('[X2] it is listed until it ends, and ended by its person and id', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben')
    await name('ben', 'of-ben', '2027-01-01', '2027-06-01')
    await name('amira', 'of-amira', '2026-11-22', '2026-12-22')
    const listed = async (today: string) => (await listResearchers(db, today)).map(({ id }) => id)
    expect(await listed('2026-11-22')).toEqual(['of-amira', 'of-ben'])
    const today = '2026-11-23'
    expect(await endResearchGrant(db, { personId: 'ben', id: 'of-amira', today })).toBe(false)
    expect(await endResearchGrant(db, { personId: 'amira', id: 'of-amira', today })).toBe(true)
    expect(await endResearchGrant(db, { personId: 'amira', id: 'of-amira', today })).toBe(false)
    expect(await listed(today)).toEqual(['of-ben'])
  })

  test('[V6] what ended before a day is removed', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    await name('amira', 'old', '2020-01-01', '2020-06-01')
    await name('amira', 'new', '2026-01-01', '2026-12-01')
    expect(await deleteResearchGrantsEndedBefore(db, '2020-06-01')).toBe(0)
    expect(await deleteResearchGrantsEndedBefore(db, '2020-06-02')).toBe(1)
    expect((await listResearchers(db, '2026-11-22')).map(({ id }) => id)).toEqual(['new'])
  })
})
