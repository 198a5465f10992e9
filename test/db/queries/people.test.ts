import { expect, test } from 'vitest'
import { saveAnswers } from '../../../db/queries/answers.server'
import {
  findOrCreatePerson,
  findPerson,
  hasRealPerson,
  insertDemonstrationPerson,
  listDemonstrationPeople,
  lockPerson,
} from '../../../db/queries/people.server'
import { insertSession } from '../../../db/queries/sessions.server'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'
import { addAssessment, addPeople, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  test('findOrCreatePerson: a new address makes a person, who is nobody’s demonstration', async () => {
    const { db } = database()
    const person = await findOrCreatePerson(db, {
      id: 'p-1',
      email: 'amira@council.example',
      createdAt: NINE,
    })
    expect(person).toEqual({
      id: 'p-1',
      email: 'amira@council.example',
      name: null,
      is_demonstration: 0,
      created_at: NINE,
      last_seen_on: null,
    })
    expect(await findPerson(db, 'p-1')).toEqual(person)
  })

  test('findOrCreatePerson: a known address gives the person as they were', async () => {
    const { db } = database()
    const email = 'amira@council.example'
    await insertDemonstrationPerson(db, { id: 'p-1', email, name: 'Amira Khan', createdAt: NINE })
    expect(await findOrCreatePerson(db, { id: 'p-2', email, createdAt: TEN })).toEqual({
      id: 'p-1',
      email,
      name: 'Amira Khan',
      is_demonstration: 1,
      created_at: NINE,
      last_seen_on: null,
    })
    expect(await findPerson(db, 'p-2')).toBeUndefined()
  })

  test('findOrCreatePerson: many at once, over two connections, make one person', async () => {
    const { db, location } = database()
    const other = await openSecondConnection(location)
    const email = 'amira@council.example'
    const people = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const person = { id: `p-${index}`, email, createdAt: NINE }
        const found = index % 2 ? other.call('findOrCreatePerson', person) : findOrCreatePerson(db, person)
        return (await found) as { id: string }
      }),
    )
    await other.close()
    expect(new Set(people.map(({ id }) => id)).size).toBe(1)
    expect(await db.selectFrom('person').selectAll().execute()).toHaveLength(1)
  })

  test('findPerson: an unknown id is nobody', async () => {
    expect(await findPerson(database().db, 'p-1')).toBeUndefined()
  })

  test('listDemonstrationPeople: those of the demonstration alone, in the order in which they were made', async () => {
    const { db } = database()
    await addPeople(db, 'real')
    await insertDemonstrationPerson(db, { id: 'p-2', email: 'b@x.example', name: 'Second', createdAt: NINE })
    await insertDemonstrationPerson(db, { id: 'p-1', email: 'c@x.example', name: 'First', createdAt: NINE })
    expect((await listDemonstrationPeople(db)).map(({ name }) => name)).toEqual(['First', 'Second'])
  })

  test('insertDemonstrationPerson: a known address stays whose it was', async () => {
    const { db } = database()
    const email = 'b@x.example'
    expect(await insertDemonstrationPerson(db, { id: 'p-1', email, name: 'First', createdAt: NINE })).toBe(
      true,
    )
    expect(await insertDemonstrationPerson(db, { id: 'p-2', email, name: 'Second', createdAt: TEN })).toBe(
      false,
    )
    expect((await listDemonstrationPeople(db)).map(({ name }) => name)).toEqual(['First'])
  })

  test('hasRealPerson: made-up people are nobody, true from the first other person on', async () => {
    const { db } = database()
    await insertDemonstrationPerson(db, { id: 'p-1', email: 'b@x.example', name: 'First', createdAt: NINE })
    expect(await hasRealPerson(db)).toBe(false)
    await addPeople(db, 'amira')
    expect(await hasRealPerson(db)).toBe(true)
  })

  test('with a person goes all that is theirs', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    await addAssessment(db, 'amira', 'a-1')
    await saveAnswers(db, 'amira', 'a-1', { answers: { one: 1 }, importance: { first: 1 } }, NINE)
    await insertSession(db, {
      id: 's-1',
      browser: '',
      tokenHash: 'hash',
      personId: 'amira',
      createdAt: NINE,
      expiresAt: TEN,
    })
    await db.deleteFrom('person').where('id', '=', 'amira').execute()
    for (const table of ['assessment', 'answer', 'scale_importance', 'assessment_use', 'session'] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
  })

  test('lockPerson changes nothing, and nobody else’s row', async () => {
    const { db } = database()
    await addPeople(db, 'ann', 'omar')
    const before = await db.selectFrom('person').selectAll().orderBy('id').execute()
    await db.transaction().execute((transaction) => lockPerson(transaction, 'ann'))
    expect(await db.selectFrom('person').selectAll().orderBy('id').execute()).toEqual(before)
  })
})
