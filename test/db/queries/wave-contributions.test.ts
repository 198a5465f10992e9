import { expect, test } from 'vitest'
import { loadPooledReactions } from '../../../db/queries/pooled-reactions.server'
import {
  beginCounting,
  endCounting,
  joinCohort,
  leaveCohort,
} from '../../../db/queries/participations.server'
import { loadWaveContributions } from '../../../db/queries/wave-contributions.server'
import { addCohort, addWave } from '../cohort-rows'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, ELEVEN, NINE, TEN } from '../rows'
import { answerWave } from '../wave-answers'

let count = 0
const cohort = { academyId: 'south', cohortId: 'c-1' }

onBothDatabases((database) => {
  async function begin(...people: readonly string[]) {
    const { db } = database()
    await addCohort(db, { ...cohort, waveId: 'w-1' })
    await addWave(
      db,
      { ...cohort, waveId: 'w-2' },
      { kind: 'end', opensOn: '2027-01-01', closesOn: '2027-02-01' },
    )
    await addPeople(db, ...people)
    for (const personId of people) {
      await joinCohort(db, { ...cohort, personId }, NINE)
      await beginCounting(db, { ...cohort, personId }, NINE)
      await answerWave(db, { personId, waveId: 'w-1', at: TEN, scores: { first: 3.5, second: null } })
    }
    return db
  }
  const load = (waveId = 'w-1', version = 1, submittedBefore = TEN) => {
    const questionnaire = { id: 'our-group', version }
    const newNumber = () => `n-${(count += 1)}`
    return loadWaveContributions(database().db, {
      ...{ cohortId: 'c-1', waveId, questionnaire, submittedBefore, newNumber },
    })
  }

  test('scores, ratings, and a number that stays', async () => {
    count = 0
    const db = await begin('amira')
    await db
      .insertInto('then_rating')
      .values({
        ...{ respondent_id: 'amira', assessment_id: 'amira-w-1', scale_id: 'first' },
        ...{ now_rating: 4, then_rating: 2, rated_at: TEN },
      })
      .execute()
    const expected = [
      {
        ...{ person: 'amira', number: 'n-1', scores: { first: 3.5, second: null } },
        ratings: { first: { now: 4, then: 2 } },
      },
    ]
    expect(await load()).toEqual(expected)
    expect(await load()).toEqual(expected)
    expect([await load('w-2'), await load('w-1', 2)]).toEqual([[], []])
  })

  test('[H3] who left still counts; who never agreed, or took it back, does not', async () => {
    const db = await begin('left', 'withdrew', 'never')
    await leaveCohort(db, { ...cohort, personId: 'left' }, TEN)
    await endCounting(db, { ...cohort, personId: 'withdrew' }, TEN)
    await db
      .updateTable('participation')
      .set({ counted_since: null })
      .where('person_id', '=', 'never')
      .execute()
    expect((await load()).map(({ person }) => person)).toEqual(['left'])
  })

  test('[H3] nothing that was withdrawn from the wave, is unfinished, or came too late', async () => {
    const db = await begin('amira', 'withdrew', 'unfinished', 'late')
    await db
      .updateTable('assessment_use')
      .set({ withdrawn_at: TEN })
      .where('respondent_id', '=', 'withdrew')
      .execute()
    const submitted = (id: string, at: string | null) =>
      db.updateTable('assessment').set({ submitted_at: at }).where('respondent_id', '=', id).execute()
    await submitted('unfinished', null)
    await submitted('late', ELEVEN)
    expect((await load()).map(({ person }) => person)).toEqual(['amira'])
    expect((await load('w-1', 1, ELEVEN)).map(({ person }) => person)).toEqual(['amira', 'late'])
  })

  test('of two assessments in one wave the latest', async () => {
    const db = await begin('amira')
    await answerWave(db, { personId: 'amira', waveId: 'w-1', at: ELEVEN, scores: { first: 2 }, id: 'again' })
    expect(await load('w-1', 1, ELEVEN)).toMatchObject([{ scores: { first: 2 } }])
  })

  test('[H3] [D8] reactions of those who are counted, by a number that says nothing', async () => {
    const db = await begin('amira', 'withdrew')
    for (const personId of ['amira', 'withdrew']) {
      await db
        .insertInto('reaction')
        .values({
          ...{ respondent_id: personId, wave_id: 'w-1', usefulness: 4, relevance: null, may_be_shown: 1 },
          ...{ what_to_change: 'Less.', number: `r-${personId}`, given_at: TEN },
        })
        .execute()
    }
    await endCounting(db, { ...cohort, personId: 'withdrew' }, TEN)
    expect(await loadPooledReactions(db, { cohortId: 'c-1', waveId: 'w-1' })).toEqual([
      { number: 'r-amira', usefulness: 4, relevance: null, whatToChange: 'Less.', mayBeShown: true },
    ])
  })
})
