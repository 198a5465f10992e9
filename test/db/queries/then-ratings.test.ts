import { expect, test } from 'vitest'
import { findReaction, saveReaction } from '../../../db/queries/reactions.server'
import { listThenRatings, replaceThenRatings } from '../../../db/queries/then-ratings.server'
import { addCohort } from '../cohort-rows'
import { onBothDatabases } from '../on-both-databases'
import { addAssessment, addPeople, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  test('replaceThenRatings, listThenRatings: of one assessment, the last ones', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    for (const id of ['a-1', 'a-2']) await addAssessment(db, 'amira', id, { submitted_at: TEN })
    const key = { respondentId: 'amira', assessmentId: 'a-1' }
    const first = { scaleId: 'first', now: 4, then: 2 }
    const second = { scaleId: 'second', now: 3, then: 3 }
    await replaceThenRatings(db, key, [second, first], NINE)
    await replaceThenRatings(db, { ...key, assessmentId: 'a-2' }, [second], NINE)
    expect(await listThenRatings(db, key)).toEqual([first, second])
    await replaceThenRatings(db, key, [{ ...first, now: 5 }], TEN)
    expect(await listThenRatings(db, key)).toEqual([{ ...first, now: 5 }])
    expect(await listThenRatings(db, { ...key, assessmentId: 'a-2' })).toEqual([second])
  })

  test('saveReaction, findReaction: the last one, under its first number', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    await addCohort(db, { academyId: 'south', cohortId: 'c-1', waveId: 'w-1' })
    const key = { respondentId: 'amira', waveId: 'w-1' }
    expect(await findReaction(db, key)).toBeUndefined()
    const reaction = {
      ...{ respondent_id: 'amira', wave_id: 'w-1', usefulness: 4, relevance: null },
      ...{ what_to_change: 'More time.', may_be_shown: 1, number: 'n-1', given_at: NINE },
    }
    await saveReaction(db, reaction)
    await saveReaction(db, { ...reaction, number: 'n-2', relevance: 3, may_be_shown: 0, given_at: TEN })
    expect(await findReaction(db, key)).toEqual({
      ...reaction,
      ...{ relevance: 3, may_be_shown: 0, given_at: TEN },
    })
  })
})
