import { expect, test } from 'vitest'
import {
  agreeUse,
  countSubmittedUses,
  listPurposeIds,
  listUses,
  withdrawUse,
} from '../../../db/queries/assessment-uses.server'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, NINE, TEN } from '../rows'

const asked = { questionnaire_id: 'our-group', questionnaire_version: 1, submitted_at: TEN }

onBothDatabases((database) => {
  const people = ['amira', 'gareth']

  async function begin(kind: 'round' | 'wave') {
    const { db } = database()
    const purpose = { kind, id: 'p-1' }
    await addPeople(db, ...people)
    for (const personId of people) {
      await addAssessment(db, personId, `of-${personId}`, asked)
      await agreeUse(db, { respondentId: personId, assessmentId: `of-${personId}`, purpose }, NINE)
    }
    const other = { kind: kind === 'round' ? ('wave' as const) : ('round' as const), id: 'p-1' }
    return { db, purpose, other }
  }
  const use = { respondentId: 'amira', assessmentId: 'of-amira' }

  test.each(['round', 'wave'] as const)(
    'agreeUse, withdrawUse in a %s: taken back once, and given again',
    async (kind) => {
      const { db, purpose, other } = await begin(kind)
      const key = { ...use, purpose }
      await agreeUse(db, key, TEN)
      expect([await withdrawUse(db, key, TEN), await withdrawUse(db, key, TEN)]).toEqual([true, false])
      expect(await withdrawUse(db, { ...use, purpose: other }, TEN)).toBe(false)
      expect(await listUses(db, key)).toMatchObject([{ assessment: { id: 'of-amira' }, withdrawnAt: TEN }])
      await agreeUse(db, key, TEN)
      expect(await listUses(db, key)).toMatchObject([{ withdrawnAt: null }])
      expect(await listUses(db, { ...key, purpose: other })).toEqual([])
    },
  )

  test.each(['round', 'wave'] as const)(
    'countSubmittedUses of a %s: by person, with or without what was withdrawn',
    async (kind) => {
      const { db, purpose, other } = await begin(kind)
      await withdrawUse(db, { respondentId: 'gareth', assessmentId: 'of-gareth', purpose }, TEN)
      expect(await countSubmittedUses(db, { purpose, withdrawn: 'without' })).toEqual(new Map([['amira', 1]]))
      expect((await countSubmittedUses(db, { purpose, withdrawn: 'with' })).size).toBe(2)
      expect((await countSubmittedUses(db, { purpose: other, withdrawn: 'with' })).size).toBe(0)
    },
  )

  test('listPurposeIds: what an assessment counts for, what was agreed to last first', async () => {
    const { db, purpose } = await begin('wave')
    await agreeUse(db, { ...use, purpose: { kind: 'wave', id: 'p-2' } }, TEN)
    await agreeUse(db, { ...use, purpose: { kind: 'round', id: 'r-1' } }, TEN)
    expect(await listPurposeIds(db, { ...use, kind: 'wave' })).toEqual(['p-2', 'p-1'])
    await withdrawUse(db, { ...use, purpose }, TEN)
    expect(await listPurposeIds(db, { ...use, kind: 'wave' })).toEqual(['p-2'])
    expect(await listPurposeIds(db, { ...use, respondentId: 'gareth', kind: 'wave' })).toEqual([])
  })
})
