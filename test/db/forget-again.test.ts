import { expect, test } from 'vitest'
import { forgetAgain } from '../../db/backup/forget-again.server'
import { insertDeletion } from '../../db/queries/deletions.server'
import { onBothDatabases } from './on-both-databases'
import { addAssessment, addPeople } from './rows'

onBothDatabases((database) => {
  const listAudit = () => database().db.selectFrom('audit_entry').select(['action', 'detail']).execute()

  test('[V3] whoever a restored database notes as deleted is deleted again, once, and the log says so', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ruth')
    await addAssessment(db, 'amira', 'hers')
    await insertDeletion(db, { personId: 'amira', deletedOn: '2026-11-22' })

    expect(await forgetAgain(db, new Date())).toBe(1)

    expect(await db.selectFrom('person').select('id').execute()).toEqual([{ id: 'ruth' }])
    expect(await db.selectFrom('assessment').select('id').execute()).toEqual([])
    expect(await db.selectFrom('deletion').select('deleted_on').execute()).toEqual([
      { deleted_on: '2026-11-22' },
    ])
    expect(await forgetAgain(db, new Date())).toBe(0)
    expect(await listAudit()).toEqual([{ action: 'deletions-replayed', detail: '1 accounts' }])
  })
})
