import { expect, test } from 'vitest'
import type { GoalWords } from '../../../app/domain/plan/plan'
import { deleteGoalNote, insertGoalNote, listGoalNotes } from '../../../db/queries/goal-notes.server'
import {
  findGoal,
  insertGoal,
  listGoals,
  moveGoals,
  setGoalState,
  updateGoal,
} from '../../../db/queries/plan-goals.server'
import {
  endPlan,
  forgetAssessmentInPlans,
  insertPlan,
  listPlans,
  lockCurrentPlan,
} from '../../../db/queries/plans.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, ELEVEN, NINE, TEN } from '../rows'

const words: GoalWords = {
  about: { questionnaire: 'social-skill', kind: 'scale', id: 'framing' },
  activity: { id: 'a-forum', title: 'A forum' },
  ownAction: '',
  difference: 'We meet',
  sign: '',
  byWhen: '2027-01-31',
  helper: '',
}
const key = { personId: 'amira', id: 'goal' }
const plan = { personId: 'amira', id: 'plan', assessmentId: 'made-from', carriedFrom: null, now: NINE }
const goal = { planId: 'plan', assessmentId: 'made-from', words, remindedFor: null, now: NINE }

onBothDatabases((database) => {
  test('[J1] a person has one current plan, whoever begins it first', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben')
    expect(await lockCurrentPlan(db, { personId: 'amira', now: NINE })).toBeUndefined()
    await insertPlan(db, plan)
    await insertPlan(db, { ...plan, id: 'another' })
    expect(await lockCurrentPlan(db, { personId: 'amira', now: TEN })).toMatchObject({ id: 'plan' })
    expect(await endPlan(db, { personId: 'ben', id: 'plan', now: TEN })).toBe(false)
    expect(await endPlan(db, { personId: 'amira', id: 'plan', now: TEN })).toBe(true)
    expect(await endPlan(db, { personId: 'amira', id: 'plan', now: TEN })).toBe(false)
    await insertPlan(db, { ...plan, id: 'next', carriedFrom: 'plan', now: TEN })
    expect((await listPlans(db, 'amira')).map(({ id, endedAt }) => [id, endedAt])).toEqual([
      ['next', null],
      ['plan', TEN],
    ])
    expect(await listPlans(db, 'ben')).toEqual([])
  })

  test('[J5] a goal is written over the version that it has, and over no other', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    await insertPlan(db, plan)
    expect(await insertGoal(db, key, goal)).toBe(true)
    expect(await insertGoal(db, key, goal)).toBe(false)
    const topic = { questionnaire: 'context', kind: 'topic', id: 'time' } as const
    const later: GoalWords = { ...words, about: topic, activity: null, ownAction: 'Ask', byWhen: null }
    const change = { version: 1, assessmentId: null, words: later, now: TEN }
    expect(await updateGoal(db, key, change)).toBe(true)
    expect(await updateGoal(db, key, change)).toBe(false)
    expect(
      await setGoalState(db, key, { version: 2, state: 'done', doneOn: '2026-11-22', now: ELEVEN }),
    ).toBe(true)
    expect(await setGoalState(db, key, { version: 2, state: 'open', doneOn: null, now: ELEVEN })).toBe(false)
    expect(await findGoal(db, key)).toEqual({
      ...later,
      ...{ id: 'goal', planId: 'plan', assessmentId: null, state: 'done', doneOn: '2026-11-22' },
      ...{ version: 3, createdAt: NINE, updatedAt: ELEVEN },
    })
  })

  test('[J8] open goals are moved to another plan, with what was noted of them', async () => {
    const { db } = database()
    await addPeople(db, 'amira')
    await insertPlan(db, plan)
    await insertGoal(db, key, goal)
    await insertGoal(db, { ...key, id: 'done' }, goal)
    await setGoalState(db, { ...key, id: 'done' }, { version: 1, state: 'done', doneOn: null, now: TEN })
    const note = { id: 'note', goalId: 'goal', kind: 'progress', text: 'Begun', writtenAt: TEN } as const
    await insertGoalNote(db, 'amira', note)
    await insertGoalNote(db, 'amira', { ...note, text: 'Sent twice' })
    await endPlan(db, { personId: 'amira', id: 'plan', now: TEN })
    await insertPlan(db, { ...plan, id: 'next', now: TEN })
    await moveGoals(db, { personId: 'amira', from: 'plan', to: 'next', ids: [] })
    await moveGoals(db, { personId: 'amira', from: 'plan', to: 'next', ids: ['goal', 'done'] })
    const moved = (await listGoals(db, 'amira')).map(({ id, planId }) => [id, planId]).sort()
    expect(moved).toEqual([
      ['done', 'plan'],
      ['goal', 'next'],
    ])
    expect(await listGoalNotes(db, 'amira')).toEqual([note])
    expect(await deleteGoalNote(db, { personId: 'amira', goalId: 'done', id: 'note' })).toBe(false)
    expect(await deleteGoalNote(db, { personId: 'amira', goalId: 'goal', id: 'note' })).toBe(true)
  })

  test('[J10] plan and goal outlive the assessment that they were made from', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben')
    await insertPlan(db, plan)
    await insertGoal(db, key, goal)
    await forgetAssessmentInPlans(db, 'ben', 'made-from')
    expect((await findGoal(db, key))!.assessmentId).toBe('made-from')
    await forgetAssessmentInPlans(db, 'amira', 'made-from')
    expect((await findGoal(db, key))!.assessmentId).toBeNull()
    expect((await listPlans(db, 'amira'))[0]!.assessmentId).toBeNull()
  })
})
