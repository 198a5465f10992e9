import { expect, test } from 'vitest'
import { insertScaleScores } from '../../../db/queries/scale-scores.server'
import { loadContributions } from '../../../db/queries/contributions.server'
import { addRoundMember } from '../../../db/queries/round-members.server'
import { fixMemberFacts, markRoundMemberLeft } from '../../../db/queries/round-membership.server'
import { agreeUse, withdrawUse } from '../../../db/queries/assessment-uses.server'
import { onBothDatabases } from '../on-both-databases'
import { addRound, addTeams } from '../round-rows'
import { addAssessment, addPeople, NINE, TEN } from '../rows'

const asked = { questionnaire_id: 'our-group', questionnaire_version: 1 }
const round = { teamId: 'board', roundId: 'r-1' }
const inRound = (id: string) => ({ kind: 'round', id }) as const
const facts = { sector: 'icb', function: null, tier: null }
const scale = (id: string, score: number | null) => ({ id, score, answered: 3, asked: 3 }) as never

onBothDatabases((database) => {
  async function begin(...people: readonly string[]) {
    const { db } = database()
    await addPeople(db, ...people)
    await addTeams(db, 'board', 'other')
    await addRound(db, 'board', 'r-1', 'closed')
    for (const personId of people) {
      await addRoundMember(db, { ...round, personId, at: NINE })
      await addAssessment(db, personId, `of-${personId}`, { ...asked, submitted_at: TEN })
      const key = { respondentId: personId, assessmentId: `of-${personId}` }
      await insertScaleScores(db, key, [scale('first', 11 / 3), scale('second', null)])
      await agreeUse(db, { ...key, purpose: inRound('r-1') }, NINE)
    }
    return db
  }
  const load = (rounds = [round], questionnaire = { id: 'our-group', version: 1 }) => {
    let count = 0
    return loadContributions(database().db, { rounds, questionnaire, newNumber: () => `n-${(count += 1)}` })
  }

  test('loadContributions: scores, facts as they were fixed, and a number that stays', async () => {
    const db = await begin('amira')
    await fixMemberFacts(db, { ...round, personId: 'amira' }, facts)
    const expected = [{ number: 'n-1', teamId: round.teamId, scores: { first: 11 / 3, second: null }, facts }]
    expect(await load()).toEqual(expected)
    expect(await load()).toEqual(expected)
    expect(await db.selectFrom('assessment_number').selectAll().execute()).toHaveLength(1)
  })

  test('loadContributions: nobody who left, withdrew, did not submit, or submitted too late', async () => {
    const db = await begin('amira', 'left', 'withdrew', 'unfinished', 'late', 'no-member')
    await markRoundMemberLeft(db, { ...round, personId: 'left', at: TEN })
    const use = { respondentId: 'withdrew', assessmentId: 'of-withdrew', purpose: inRound('r-1') }
    await withdrawUse(db, use, TEN)
    const submitted = (id: string, at: string | null) =>
      db.updateTable('assessment').set({ submitted_at: at }).where('respondent_id', '=', id).execute()
    await submitted('unfinished', null)
    await submitted('late', '2026-12-08T00:00:00.000Z')
    await db.deleteFrom('round_member').where('person_id', '=', 'no-member').execute()
    expect(await load()).toHaveLength(1)
    expect(await load([{ ...round, teamId: 'other' }])).toEqual([])
    expect(await load([round], { id: 'our-group', version: 2 })).toEqual([])
  })

  test('loadContributions: over several rounds one assessment a person, their latest', async () => {
    const db = await begin('amira')
    await addRound(db, 'other', 'r-2', 'closed')
    const second = { teamId: 'other', roundId: 'r-2' }
    await addRoundMember(db, { ...second, personId: 'amira', at: NINE })
    await addAssessment(db, 'amira', 'later', { ...asked, submitted_at: '2026-12-01T00:00:00.000Z' })
    const key = { respondentId: 'amira', assessmentId: 'later' }
    await insertScaleScores(db, key, [scale('first', 5)])
    await agreeUse(db, { ...key, purpose: inRound('r-2') }, NINE)
    for (const rounds of [
      [round, second],
      [second, round],
    ]) {
      expect((await load(rounds)).map(({ scores }) => scores['first'])).toEqual([5])
    }
  })
})
