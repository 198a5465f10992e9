import { expect, test } from 'vitest'
import {
  chooseAcademySuccessor,
  insertAcademy,
  listAcademySystems,
  setAcademySystems,
} from '../../../db/queries/places.server'
import { loadField } from '../../../db/seed/load-field.server'
import { onBothDatabases } from '../on-both-databases'
import { TEN } from '../rows'

onBothDatabases((database) => {
  test('[F2] an academy’s choice is of one of its ICSs, and stays while the academy works with that ICS', async () => {
    const { db } = database()
    await loadField(db, TEN)
    for (const id of ['south', 'other']) {
      await insertAcademy(db, { id, name: id, created_at: TEN, ended_on: null }, ['devon', 'frimley'])
    }
    const choice = { academyId: 'south', splitIcsId: 'frimley', icsId: 'thames-valley' }
    await chooseAcademySuccessor(db, choice)
    await chooseAcademySuccessor(db, { ...choice, splitIcsId: 'sussex' })
    await setAcademySystems(db, 'south', ['dorset', 'frimley'])
    expect(await listAcademySystems(db, 'south')).toEqual([
      { ics_id: 'dorset', chosen_ics_id: null },
      { ics_id: 'frimley', chosen_ics_id: 'thames-valley' },
    ])
    expect(await listAcademySystems(db, 'other')).toEqual([
      { ics_id: 'devon', chosen_ics_id: null },
      { ics_id: 'frimley', chosen_ics_id: null },
    ])
  })
})
