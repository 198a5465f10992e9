import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAnswers, saveAnswers } from '../../db/queries/answers.server'
import { findAssessment, markSubmitted } from '../../db/queries/assessments.server'
import { onBothDatabases } from './on-both-databases'
import { openSecondConnection, type SecondConnection } from './open-second-connection'
import { addAssessment, addPeople, NINE, TEN } from './rows'

onBothDatabases((database) => {
  let other: SecondConnection
  beforeAll(async () => {
    other = await openSecondConnection(database().location)
  })
  afterAll(() => other.close())

  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira')
    await addAssessment(db, 'amira', 'a-1')
    return db
  }

  test('different items saved by two connections at once all survive', async () => {
    const db = await begin()
    const numbers = Array.from({ length: 30 }, (_, index) => index)
    const change = (item: string) =>
      ({ answers: { [item]: 4 }, importance: { [`scale-of-${item}`]: 5 } }) as const
    const saved = await Promise.all([
      ...numbers.map((n) => saveAnswers(db, 'amira', 'a-1', change(`here-${n}`), TEN)),
      ...numbers.map((n) => other.call('saveAnswers', 'amira', 'a-1', change(`there-${n}`), TEN)),
    ])
    expect(new Set(saved)).toEqual(new Set([true]))
    const stored = await loadAnswers(db, 'amira', 'a-1')
    const items = [...numbers.map((n) => `here-${n}`), ...numbers.map((n) => `there-${n}`)]
    expect(Object.keys(stored.answers).sort()).toEqual(items.sort())
    expect(Object.keys(stored.importance)).toHaveLength(60)
  })

  test('two tabs that save the same item both succeed, and one of their answers stands', async () => {
    const db = await begin()
    const saved = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const changes = { answers: { one: index % 2 ? 2 : 5, [`own-${index}`]: 3 }, importance: {} } as const
        return index % 2
          ? other.call('saveAnswers', 'amira', 'a-1', changes, TEN)
          : saveAnswers(db, 'amira', 'a-1', changes, TEN)
      }),
    )
    expect(new Set(saved)).toEqual(new Set([true]))
    const { answers } = await loadAnswers(db, 'amira', 'a-1')
    expect([2, 5]).toContain(answers['one'])
    expect(Object.keys(answers)).toHaveLength(21)
  })

  test('a save that waits while another connection submits writes nothing', async () => {
    const db = await begin()
    let late: Promise<unknown> | undefined
    await db.transaction().execute(async (transaction) => {
      await markSubmitted(transaction, 'amira', 'a-1', TEN)
      late = other.call('saveAnswers', 'amira', 'a-1', { answers: { one: 5 }, importance: { first: 5 } }, TEN)
      const first = await Promise.race([late, wait(400, 'still waiting')])
      expect(first).toBe('still waiting')
    })
    expect(await late).toBe(false)
    expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: {}, importance: {} })
  })

  test('when a submission gives up, the save that waited for it goes through', async () => {
    const db = await begin()
    let late: Promise<unknown> | undefined
    const submission = db.transaction().execute(async (transaction) => {
      await markSubmitted(transaction, 'amira', 'a-1', TEN)
      late = other.call('saveAnswers', 'amira', 'a-1', { answers: { one: 5 }, importance: {} }, TEN)
      await wait(200)
      throw new Error('gave up')
    })
    await expect(submission).rejects.toThrow('gave up')
    expect(await late).toBe(true)
    expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ submitted_at: null })
    expect(await loadAnswers(db, 'amira', 'a-1')).toEqual({ answers: { one: 5 }, importance: {} })
  })

  test('once a submission has been acknowledged no answer lands, however many are on their way', async () => {
    const db = await begin()
    const kept: string[] = []
    let refused = 0
    const saveOnAndOn = async () => {
      for (let n = 0; refused < 5 && n < 5000; n += 1) {
        const changes = { answers: { [`item-${n}`]: 3 }, importance: {} }
        if (await other.call('saveAnswers', 'amira', 'a-1', changes, NINE)) kept.push(`item-${n}`)
        else refused += 1
      }
    }
    const saving = saveOnAndOn()
    while (kept.length < 10) await wait(1)
    expect(await markSubmitted(db, 'amira', 'a-1', TEN)).toBe(true)
    const atSubmission = await loadAnswers(db, 'amira', 'a-1')
    await saving
    expect(refused).toBe(5)
    expect(await loadAnswers(db, 'amira', 'a-1')).toEqual(atSubmission)
    expect(Object.keys(atSubmission.answers).sort()).toEqual(kept.sort())
    expect(await findAssessment(db, 'amira', 'a-1')).toMatchObject({ updated_at: TEN })
  })
})
