import { expect, test } from 'vitest'
import {
  answerSide,
  deleteForumMember,
  findForumMember,
  findWaitingSide,
  insertIntroduction,
  listForumMembers,
  listForumSides,
  listOwnIntroductions,
  saveForumMember,
} from '../../../db/queries/forums.server'
import { loadField } from '../../../db/seed/load-field.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  const said = (person_id: string, wish_words = '') => ({
    ...{ person_id, tier: null, function: 'lay', sector: null, ics_id: 'devon', wishes: '[]', offers: '[]' },
    ...{ wish_words, offer_words: '', joined_at: NINE },
  })

  async function begin() {
    const { db } = database()
    await loadField(db, NINE)
    await addPeople(db, 'amira', 'bob')
    for (const person of ['bob', 'amira']) await saveForumMember(db, said(person, `wish of ${person}`))
    await insertIntroduction(
      db,
      { id: 'i', kind: 'peers', questionnaire_id: 'sample', scale_id: 'first', proposed_at: TEN },
      [
        { id: 'side-a', person_id: 'amira' },
        { id: 'side-b', person_id: 'bob' },
      ],
    )
    return db
  }

  test('what somebody says is changed; since when they belong stays', async () => {
    const db = await begin()
    await saveForumMember(db, { ...said('amira', 'another'), joined_at: TEN })
    expect(await findForumMember(db, 'amira')).toEqual(said('amira', 'another'))
    expect((await listForumMembers(db)).map((row) => row.person_id)).toEqual(['amira', 'bob'])
  })

  test('one sees the other’s words and answer, and answers for oneself alone', async () => {
    const db = await begin()
    expect(await answerSide(db, { personId: 'bob', sideId: 'side-a' }, 'agreed')).toBe(false)
    expect(await findWaitingSide(db, 'side-b')).toEqual({ email: 'bob@council.example' })
    expect(await answerSide(db, { personId: 'bob', sideId: 'side-b' }, 'agreed')).toBe(true)
    expect(await findWaitingSide(db, 'side-b')).toBeUndefined()
    const [seen, ...more] = await listOwnIntroductions(db, 'amira')
    expect(more).toEqual([])
    expect(seen).toMatchObject({
      sideId: 'side-a',
      answer: 'waiting',
      otherAnswer: 'agreed',
      scale_id: 'first',
    })
    expect(seen!.other).toEqual(said('bob', 'wish of bob'))
    expect((await listForumSides(db)).map(({ id, answer }) => [id, answer])).toEqual([
      ['side-a', 'waiting'],
      ['side-b', 'agreed'],
    ])
  })

  test('who leaves takes their introductions along, the other’s side as well', async () => {
    const db = await begin()
    await deleteForumMember(db, 'bob')
    expect([await listForumSides(db), await listOwnIntroductions(db, 'amira')]).toEqual([[], []])
    expect((await listForumMembers(db)).map((row) => row.person_id)).toEqual(['amira'])
  })
})
