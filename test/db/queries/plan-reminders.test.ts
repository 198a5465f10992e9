import { expect, test } from 'vitest'
import { changeDevelopmentSettings } from '../../../db/queries/development-settings.server'
import {
  deleteSentPlanNotices,
  findPlanNotice,
  insertPlanNotice,
  listPeopleToRemindMonthly,
  listPeopleWithGoalsDue,
  noteGoalsReminded,
  notePlanReminded,
} from '../../../db/queries/plan-reminders.server'
import { insertGoal } from '../../../db/queries/plan-goals.server'
import { insertPlan } from '../../../db/queries/plans.server'
import { goalWords } from '../../use-cases/goal-words'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE } from '../rows'

const span = { from: '2026-12-03', until: '2026-12-10' }

onBothDatabases((database) => {
  test('[J11] who is to be reminded is found, and noted once', async () => {
    const { db } = database()
    for (const [personId, reminders] of [
      ['amira', null],
      ['ben', 'monthly'],
      ['cora', 'none'],
    ] as const) {
      await addPeople(db, personId)
      await insertPlan(db, { personId, id: 'plan', assessmentId: null, carriedFrom: null, now: NINE })
      const words = { ...goalWords, byWhen: '2026-12-10' }
      const goal = { planId: 'plan', assessmentId: null, words, remindedFor: null, now: NINE }
      await insertGoal(db, { personId, id: 'goal' }, goal)
      if (reminders) await changeDevelopmentSettings(db, personId, { reminders })
    }
    expect(await listPeopleWithGoalsDue(db, { ...span, unsaid: 'due' })).toEqual(['amira'])
    expect(await listPeopleWithGoalsDue(db, { ...span, unsaid: 'none' })).toEqual([])
    expect(await listPeopleWithGoalsDue(db, { ...span, until: '2026-12-09', unsaid: 'due' })).toEqual([])
    expect(await noteGoalsReminded(db, 'amira', span)).toBe(true)
    expect(await noteGoalsReminded(db, 'amira', span)).toBe(false)
    expect(await listPeopleWithGoalsDue(db, { ...span, unsaid: 'due' })).toEqual([])

    expect(await listPeopleToRemindMonthly(db, '2026-12-01')).toEqual(['ben'])
    const first = { before: '2026-12-01', today: '2026-12-02' }
    expect(await notePlanReminded(db, 'ben', first)).toBe(true)
    expect(await notePlanReminded(db, 'ben', first)).toBe(false)
    expect(await listPeopleToRemindMonthly(db, '2026-12-01')).toEqual([])

    await insertPlanNotice(db, { person_id: 'ben', id: 'notice', kind: 'monthly' })
    expect(await findPlanNotice(db, 'notice')).toEqual({
      ...{ kind: 'monthly', email: 'ben@council.example', reminders: 'monthly', hasOpenGoal: true },
    })
    await deleteSentPlanNotices(db)
    expect(await findPlanNotice(db, 'notice')).toBeUndefined()
  })
})
