import { expect, test } from 'vitest'
import { loadAnswers, saveAnswers } from '../../../db/queries/answers.server'
import {
  deleteAssessment,
  findAssessment,
  insertAssessment,
  listAssessments,
  markSubmitted,
  updateRoleFacts,
} from '../../../db/queries/assessments.server'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'
import { addAssessment, addPeople, ELEVEN, makeAssessmentRow, NINE, TEN } from '../rows'

const facts = {
  tier: 'project',
  stage: 'starting',
  function: 'lay',
  sector: 'vcse',
  ics_id: 'devon',
} as const

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira', 'gareth')
    return db
  }

  test('insertAssessment: what was written is what is found', async () => {
    const db = await begin()
    const row = makeAssessmentRow('amira', 'a-1', facts)
    await insertAssessment(db, row)
    expect(await findAssessment(db, 'amira', 'a-1')).toEqual(row)
  })

  test('insertAssessment: it counts for its owner, by a consent of its own', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    expect(await db.selectFrom('assessment_use').selectAll().execute()).toEqual([
      {
        respondent_id: 'amira',
        assessment_id: 'a-1',
        purpose: 'owner',
        purpose_id: 'amira',
        consented_at: NINE,
        withdrawn_at: null,
      },
    ])
  })

  test('insertAssessment: without a person behind it nothing is written', async () => {
    const db = await begin()
    await expect(addAssessment(db, 'nobody', 'a-1')).rejects.toThrow()
    expect(await db.selectFrom('assessment').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('assessment_use').selectAll().execute()).toEqual([])
  })

  test('insertAssessment: while one is in progress there is no second of the same version and subject', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    const again = makeAssessmentRow('amira', 'a-2')
    expect(await insertAssessment(db, again)).toBe(false)
    expect(await findAssessment(db, 'amira', 'a-2')).toBeUndefined()
    expect(await db.selectFrom('assessment_use').selectAll().execute()).toHaveLength(1)
    const others = [
      { ...again, id: 'a-3', questionnaire_version: 2 },
      { ...again, id: 'a-4', questionnaire_id: 'social-skill' },
      { ...again, id: 'a-5', subject_kind: 'team', subject_id: 'team-1', relationship: 'member' },
      makeAssessmentRow('gareth', 'g-1'),
    ] as const
    for (const row of others) expect(await insertAssessment(db, row), row.id).toBe(true)
    await markSubmitted(db, 'amira', 'a-1', TEN)
    expect(await insertAssessment(db, again)).toBe(true)
  })

  test('insertAssessment: of many at once, over two connections, one is added', async () => {
    const db = await begin()
    const other = await openSecondConnection(database().location)
    const added = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const row = makeAssessmentRow('amira', `a-${index}`)
        return index % 2 ? other.call('insertAssessment', row) : insertAssessment(db, row)
      }),
    )
    await other.close()
    expect(added.filter((isNew) => isNew === true)).toHaveLength(1)
    expect(await listAssessments(db, 'amira')).toHaveLength(1)
  })

  test('findAssessment: another person’s id finds nothing', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    expect(await findAssessment(db, 'gareth', 'a-1')).toBeUndefined()
    expect(await findAssessment(db, 'amira', 'a-2')).toBeUndefined()
  })

  test('listAssessments: one person’s own, newest first', async () => {
    const db = await begin()
    const ids = [
      '01900000-0000-7000-8000-00000000000a',
      '01900000-0000-7000-8000-000000000009',
      '0190ffff-0000-7000-8000-000000000001',
    ]
    for (const id of ids) await addAssessment(db, 'amira', id, { questionnaire_id: `q-${id}` })
    await addAssessment(db, 'gareth', '01980000-0000-7000-8000-000000000000')
    expect((await listAssessments(db, 'amira')).map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]])
    expect(await listAssessments(db, 'nobody')).toEqual([])
  })

  test('updateRoleFacts: changes the facts, and their absence, of an assessment in progress', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1', { tier: 'executive', stage: 'sustaining' })
    expect(await updateRoleFacts(db, 'amira', 'a-1', { ...facts, stage: null }, TEN)).toBe(true)
    const row = makeAssessmentRow('amira', 'a-1', { ...facts, stage: null, updated_at: TEN })
    expect(await findAssessment(db, 'amira', 'a-1')).toEqual(row)
  })

  test('updateRoleFacts: a submitted, a missing and another person’s assessment stay as they are', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1', { submitted_at: NINE })
    await addAssessment(db, 'gareth', 'g-1')
    expect(await updateRoleFacts(db, 'amira', 'a-1', facts, TEN)).toBe(false)
    expect(await updateRoleFacts(db, 'amira', 'a-2', facts, TEN)).toBe(false)
    expect(await updateRoleFacts(db, 'amira', 'g-1', facts, TEN)).toBe(false)
    expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ tier: null, updated_at: NINE })
    expect(await findAssessment(db, 'gareth', 'g-1')).toMatchObject({ tier: null, updated_at: NINE })
  })

  test('markSubmitted: submits once, and the first time stands', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    expect(await markSubmitted(db, 'amira', 'a-1', TEN)).toBe(true)
    expect(await markSubmitted(db, 'amira', 'a-1', ELEVEN)).toBe(false)
    expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ submitted_at: TEN, updated_at: TEN })
  })

  test('markSubmitted: of many at once one submits', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => markSubmitted(db, 'amira', 'a-1', TEN)))
    expect(results.filter(Boolean)).toHaveLength(1)
  })

  test('markSubmitted: another person’s id submits nothing', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    expect(await markSubmitted(db, 'gareth', 'a-1', TEN)).toBe(false)
    expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ submitted_at: null })
  })

  test('deleteAssessment: its answers, importance and uses go with it, and nothing else does', async () => {
    const db = await begin()
    const changes = { answers: { one: 4 }, importance: { first: 5 } } as const
    await addAssessment(db, 'amira', 'a-1')
    await addAssessment(db, 'amira', 'a-2', { questionnaire_id: 'social-skill' })
    await addAssessment(db, 'gareth', 'a-1')
    await saveAnswers(db, 'amira', 'a-1', changes, NINE)
    await saveAnswers(db, 'amira', 'a-2', changes, NINE)
    await saveAnswers(db, 'gareth', 'a-1', changes, NINE)

    expect(await deleteAssessment(db, 'amira', 'a-1')).toBe(true)

    for (const table of ['answer', 'scale_importance', 'assessment_use'] as const) {
      const rows = await db
        .selectFrom(table)
        .select(['respondent_id', 'assessment_id'])
        .orderBy('respondent_id')
        .execute()
      expect(rows, table).toEqual([
        { respondent_id: 'amira', assessment_id: 'a-2' },
        { respondent_id: 'gareth', assessment_id: 'a-1' },
      ])
    }
    expect(await findAssessment(db, 'amira', 'a-1')).toBeUndefined()
    expect(await loadAnswers(db, 'gareth', 'a-1')).toEqual(changes)
  })

  test('deleteAssessment: another person’s id deletes nothing; twice deletes once', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-1')
    expect(await deleteAssessment(db, 'gareth', 'a-1')).toBe(false)
    expect(await findAssessment(db, 'amira', 'a-1')).toBeDefined()
    expect(await deleteAssessment(db, 'amira', 'a-1')).toBe(true)
    expect(await deleteAssessment(db, 'amira', 'a-1')).toBe(false)
  })
})
