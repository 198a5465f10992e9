import { expect, test } from 'vitest'
import {
  agreeToSide,
  declineSide,
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
    expect(await agreeToSide(db, { personId: 'bob', sideId: 'side-a' }, TEN)).toBe(false)
    expect(await findWaitingSide(db, 'side-b')).toEqual({ email: 'bob@council.example' })
    expect(await agreeToSide(db, { personId: 'bob', sideId: 'side-b' }, TEN)).toBe(true)
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
    expect((await listForumSides(db)).map((side) => [side.id, side.answer, side.proposed_at])).toEqual([
      ['side-a', 'waiting', TEN],
      ['side-b', 'agreed', TEN],
    ])
  })

  test('[U4] what was proposed too long ago is not agreed to, but is declined', async () => {
    const db = await begin()
    const [own, others] = [
      { personId: 'bob', sideId: 'side-b' },
      { personId: 'bob', sideId: 'side-a' },
    ]
    expect(await agreeToSide(db, own, '2999-01-01T00:00:00.000Z')).toBe(false)
    expect([await declineSide(db, others), await declineSide(db, own)]).toEqual([false, true])
    expect((await listForumSides(db)).map(({ answer }) => answer)).toEqual(['waiting', 'declined'])
  })

  test('who leaves takes their introductions along, the other’s side as well', async () => {
    const db = await begin()
    await deleteForumMember(db, 'bob')
    expect([await listForumSides(db), await listOwnIntroductions(db, 'amira')]).toEqual([[], []])
    expect((await listForumMembers(db)).map((row) => row.person_id)).toEqual(['amira'])
  })
})
