import { expect, test } from 'vitest'
import { beginCounting, endCounting, joinCohort } from '../../../db/queries/participations.server'
import { loadPooledContext } from '../../../db/queries/wave-contributions.server'
import { addCohort } from '../cohort-rows'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, ELEVEN, NINE, TEN } from '../rows'
import { answerWave } from '../wave-answers'

const cohort = { academyId: 'south', cohortId: 'c-1' }

onBothDatabases((database) => {
  async function answers(personId: string, at: string, values: Readonly<Record<string, number | null>>) {
    const { db } = database()
    const id = await answerWave(db, { personId, waveId: 'w-1', at, scores: {}, id: `${personId}-${at}` })
    const key = { respondent_id: personId, assessment_id: id, answered_at: at }
    for (const [item_id, value] of Object.entries(values))
      await db
        .insertInto('answer')
        .values({ ...key, item_id, value })
        .execute()
  }
  async function begin(...people: readonly string[]) {
    const { db } = database()
    await addCohort(db, { ...cohort, waveId: 'w-1' })
    await addPeople(db, ...people)
    for (const personId of people) {
      await joinCohort(db, { ...cohort, personId }, NINE)
      await beginCounting(db, { ...cohort, personId }, NINE)
    }
    return db
  }
  let count = 0
  const load = (submittedBefore = ELEVEN, waveId = 'w-1') =>
    loadPooledContext(database().db, {
      ...{ cohortId: 'c-1', waveId, submittedBefore, newNumber: () => `n-${(count += 1)}` },
      topicOfItem: new Map([
        ['time-1', 'time'],
        ['place-1', 'place'],
      ]),
    })

  test('[N12] options by topic, of the latest assessment that answers any, with a number that stays', async () => {
    count = 0
    await begin('amira')
    await answers('amira', NINE, { 'time-1': 2, 'place-1': 3 })
    await answers('amira', TEN, { 'time-1': 4, 'place-1': null, other: 5 })
    const expected = [{ person: 'amira', number: 'n-1', options: { time: 4 } }]
    expect([await load(), await load()]).toEqual([expected, expected])
    expect(await load(NINE)).toMatchObject([{ options: { time: 2, place: 3 } }])
    expect(await load(ELEVEN, 'w-2')).toEqual([])
  })

  test('[H3] [N12] who took back being counted or the answer’s consent, or said nothing, is not there', async () => {
    const db = await begin('counted', 'withdrew', 'took-back', 'silent')
    for (const personId of ['counted', 'withdrew', 'took-back']) await answers(personId, TEN, { 'time-1': 4 })
    await answers('silent', TEN, {})
    await endCounting(db, { ...cohort, personId: 'withdrew' }, TEN)
    await db
      .updateTable('assessment_use')
      .set({ withdrawn_at: ELEVEN })
      .where('respondent_id', '=', 'took-back')
      .execute()
    expect((await load()).map(({ person }) => person)).toEqual(['counted'])
  })
})
