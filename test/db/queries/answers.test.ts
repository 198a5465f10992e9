import { describe, expect, test } from 'vitest'
import { listAnsweredItems, loadAnswers, saveAnswers } from '../../../db/queries/answers.server'
import { findAssessment, markSubmitted } from '../../../db/queries/assessments.server'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira', 'gareth')
    await addAssessment(db, 'amira', 'a-1')
    return db
  }

  describe('saveAnswers', () => {
    test('keeps numbers, the option that is not an answer, and importance', async () => {
      const db = await begin()
      const saved = await saveAnswers(
        db,
        'amira',
        'a-1',
        { answers: { one: 4, two: 'none' }, importance: { first: 5 } },
        TEN,
      )
      expect(saved).toBe(true)
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({
        answers: { one: 4, two: 'none' },
        importance: { first: 5 },
      })
    })

    test('an answer given again replaces the one before, and the others stay', async () => {
      const db = await begin()
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 4, two: 2 }, importance: { first: 5 } }, NINE)
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 'none' }, importance: { first: 1 } }, TEN)
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({
        answers: { one: 'none', two: 2 },
        importance: { first: 1 },
      })
      const rows = await db
        .selectFrom('answer')
        .select(['item_id', 'answered_at'])
        .orderBy('item_id')
        .execute()
      expect(rows).toEqual([
        { item_id: 'one', answered_at: TEN },
        { item_id: 'two', answered_at: NINE },
      ])
    })

    test('[A2] an answer taken back is gone; taking back what was never given is no fault', async () => {
      const db = await begin()
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 4, two: 2 }, importance: { first: 5 } }, NINE)
      const saved = await saveAnswers(
        db,
        'amira',
        'a-1',
        { answers: { one: null, never: null, three: 3 }, importance: { first: null, second: null } },
        TEN,
      )
      expect(saved).toBe(true)
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: { two: 2, three: 3 }, importance: {} })
    })

    test('saving nothing is a save: the assessment was touched then', async () => {
      const db = await begin()
      expect(await saveAnswers(db, 'amira', 'a-1', { answers: {}, importance: {} }, TEN)).toBe(true)
      expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ created_at: NINE, updated_at: TEN })
    })

    test('is all or nothing: when the last of it cannot be written, none of it is', async () => {
      const db = await begin()
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 1, two: 2 }, importance: {} }, NINE)
      const unwritable = Number.NaN
      await expect(
        saveAnswers(
          db,
          'amira',
          'a-1',
          { answers: { one: 5, two: null, three: 3 }, importance: { first: unwritable } },
          TEN,
        ),
      ).rejects.toThrow()
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: { one: 1, two: 2 }, importance: {} })
      expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ updated_at: NINE })
    })

    test('a submitted assessment takes nothing and says so', async () => {
      const db = await begin()
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 1 }, importance: { first: 2 } }, NINE)
      await markSubmitted(db, 'amira', 'a-1', NINE)
      const changes = { answers: { one: null, two: 5 }, importance: { first: null, second: 5 } } as const
      expect(await saveAnswers(db, 'amira', 'a-1', changes, TEN)).toBe(false)
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: { one: 1 }, importance: { first: 2 } })
      expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ updated_at: NINE })
    })

    test('another person’s id touches nothing', async () => {
      const db = await begin()
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 1 }, importance: { first: 2 } }, NINE)
      const changes = { answers: { one: 5, two: 5 }, importance: { first: null } } as const
      expect(await saveAnswers(db, 'gareth', 'a-1', changes, TEN)).toBe(false)
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: { one: 1 }, importance: { first: 2 } })
      expect(await db.selectFrom('answer').select('respondent_id').execute()).toEqual([
        { respondent_id: 'amira' },
      ])
    })

    test('two people’s assessments of the same id stay apart', async () => {
      const db = await begin()
      await addAssessment(db, 'gareth', 'a-1')
      await saveAnswers(db, 'amira', 'a-1', { answers: { one: 1 }, importance: { first: 1 } }, NINE)
      await saveAnswers(db, 'gareth', 'a-1', { answers: { one: 5 }, importance: { first: 5 } }, NINE)
      await saveAnswers(db, 'gareth', 'a-1', { answers: { one: null }, importance: { first: null } }, NINE)
      expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: { one: 1 }, importance: { first: 1 } })
    })

    test('an assessment that is not there takes nothing', async () => {
      const db = await begin()
      expect(await saveAnswers(db, 'amira', 'a-2', { answers: { one: 5 }, importance: {} }, TEN)).toBe(false)
      expect(await db.selectFrom('answer').selectAll().execute()).toEqual([])
    })

    test('a whole questionnaire is saved at once', async () => {
      const db = await begin()
      const answers = Object.fromEntries(
        Array.from({ length: 80 }, (_, index) => [`item-${index}`, 3] as const),
      )
      await saveAnswers(db, 'amira', 'a-1', { answers, importance: {} }, TEN)
      expect((await loadAnswers(db, 'amira', 'a-1')).answers).toEqual(answers)
    })
  })

  test('loadAnswers: another person’s id finds nothing, and neither does another assessment’s', async () => {
    const db = await begin()
    await saveAnswers(db, 'amira', 'a-1', { answers: { one: 1 }, importance: { first: 2 } }, NINE)
    expect(await loadAnswers(db, 'gareth', 'a-1')).toEqual({ answers: {}, importance: {} })
    expect(await loadAnswers(db, 'amira', 'a-2')).toEqual({ answers: {}, importance: {} })
  })

  test('listAnsweredItems: items by assessment, of one person alone', async () => {
    const db = await begin()
    await addAssessment(db, 'amira', 'a-2', { questionnaire_id: 'social-skill' })
    await addAssessment(db, 'amira', 'a-3', { questionnaire_id: 'collaboration-factors' })
    await addAssessment(db, 'gareth', 'g-1')
    await saveAnswers(
      db,
      'amira',
      'a-1',
      { answers: { one: 1, two: 'none' }, importance: { first: 2 } },
      NINE,
    )
    await saveAnswers(db, 'amira', 'a-2', { answers: { one: 1 }, importance: {} }, NINE)
    await saveAnswers(db, 'gareth', 'g-1', { answers: { six: 1 }, importance: {} }, NINE)
    const items = await listAnsweredItems(db, 'amira')
    expect([...items.keys()].sort()).toEqual(['a-1', 'a-2'])
    expect([...items.get('a-1')!].sort()).toEqual(['one', 'two'])
    expect(items.get('a-2')).toEqual(['one'])
  })
})
