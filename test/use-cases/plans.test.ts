import { expect, test } from 'vitest'
import { carryOverGoals } from '../../app/use-cases/carry-over-goals'
import { changeGoalState } from '../../app/use-cases/change-goal-state'
import { deleteOwnAssessment } from '../../app/use-cases/delete-own-assessment'
import { prepareGoal } from '../../app/use-cases/prepare-goal'
import { readGoalsThenAndNow } from '../../app/use-cases/read-goals-then-and-now'
import { readOwnGoal } from '../../app/use-cases/read-own-goal'
import { readOwnPlan } from '../../app/use-cases/read-own-plan'
import { removeGoalNote } from '../../app/use-cases/remove-goal-note'
import { saveOwnGoal } from '../../app/use-cases/save-own-goal'
import { writeGoalNote } from '../../app/use-cases/write-goal-note'
import { makeLibrary } from '../factories/library'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleChanges, sampleCompanion } from './sample-assessment'
import { goalWords as words } from './goal-words'

const secondVersion = { ...sample, version: 2 }
const deps = withTestDeps(makeLibrary([sample, secondVersion, sampleCompanion]))
const about = { questionnaire: sample.id, kind: 'scale', id: 'second' } as const

const add = (actor: SignedIn, goalId: string, changes: Partial<typeof words> = {}) =>
  saveOwnGoal(deps(), actor, { goalId, version: 0, words: { ...words, ...changes }, assessmentId: null })

const currentOf = async (actor: SignedIn) => (await readOwnPlan(deps(), actor))!.current

test('[J1, J2] a plan begins with its first goal, made from the latest profile of what it is about', async () => {
  const amira = await addActor(deps(), 'amira')
  expect(await readOwnPlan(deps(), amira)).toMatchObject({
    current: null,
    hasRoom: true,
    latestProfile: null,
  })
  const assessmentId = await complete(deps(), amira)
  expect(await add(amira, 'one', { about, byWhen: '2027-01-31' })).toEqual({ kind: 'saved' })
  const current = await currentOf(amira)
  expect(current!.plan).toMatchObject({ assessmentId, carriedFrom: null, endedAt: null })
  expect(current!.goals).toMatchObject([
    { id: 'one', name: 'Ask two colleagues', subject: 'Title of second', state: 'open', assessmentId },
  ])
})

test('[J2] an activity that can be found keeps its title; one that can’t is refused', async () => {
  const amira = await addActor(deps(), 'amira')
  const [activity] = deps().starterSet
  const asked = { activityId: activity!.id, about: null, assessmentId: 'another’s' }
  const prepared = await prepareGoal(deps(), amira, asked)
  expect(prepared).toMatchObject({ words: { activity: { title: activity!.title } }, assessmentId: null })
  const chosen = { activity: { id: activity!.id, title: 'Made up' }, ownAction: '' }
  await add(amira, 'one', chosen)
  expect((await readOwnGoal(deps(), amira, 'one'))!.goal).toMatchObject({ name: activity!.title })
  const gone = await add(amira, 'two', { activity: { id: 'gone', title: '' } })
  expect(gone).toMatchObject({ kind: 'refused', problems: { activity: expect.any(String) as string } })
  expect(await add(amira, 'two', { ownAction: '' })).toMatchObject({ kind: 'refused' })
  expect(await add(amira, 'two', { byWhen: '2026-11-21' })).toMatchObject({
    problems: { byWhen: 'The day must be today or later' },
  })
})

test('[J3] there is room for three open goals, and for a fourth once one is done', async () => {
  const amira = await addActor(deps(), 'amira')
  for (const id of ['one', 'two', 'three']) await add(amira, id, { ownAction: id })
  expect(await add(amira, 'four')).toEqual({ kind: 'too-many' })
  const change = (goalId: string, version: number, state: 'open' | 'done') =>
    changeGoalState(deps(), amira, { goalId, version, state })
  expect(await change('one', 1, 'done')).toBe('changed')
  expect((await readOwnGoal(deps(), amira, 'one'))!.goal).toMatchObject({ doneOn: '2026-11-22', version: 2 })
  expect(await add(amira, 'four')).toEqual({ kind: 'saved' })
  expect(await change('one', 2, 'open')).toBe('too-many')
  await change('four', 1, 'done')
  expect(await change('one', 1, 'open')).toBe('changed-meanwhile')
  expect(await change('one', 2, 'open')).toBe('changed')
})

test('[J3] however many tabs add goals at once, three get in', async () => {
  const amira = await addActor(deps(), 'amira')
  const ids = ['one', 'two', 'three', 'four', 'five']
  const results = await Promise.all(ids.map((id) => add(amira, id, { ownAction: id })))
  expect(results.map(({ kind }) => kind).sort()).toEqual(['saved', 'saved', 'saved', 'too-many', 'too-many'])
})

test('[J5] a second tab changes nothing and is told what stands there; the same twice is once', async () => {
  const amira = await addActor(deps(), 'amira')
  await add(amira, 'one')
  expect(await add(amira, 'one')).toEqual({ kind: 'saved' })
  const change = (ownAction: string, version: number) =>
    saveOwnGoal(deps(), amira, {
      goalId: 'one',
      version,
      words: { ...words, ownAction },
      assessmentId: null,
    })
  expect(await change('From the first tab', 1)).toEqual({ kind: 'saved' })
  expect(await change('From the second tab', 1)).toMatchObject({
    kind: 'conflict',
    current: { ownAction: 'From the first tab', version: 2 },
  })
  expect(await change('From the second tab', 2)).toEqual({ kind: 'saved' })
})

test('[J1, C4] another’s plan is read and changed by nobody', async () => {
  const [amira, ben] = [await addActor(deps(), 'amira'), await addActor(deps(), 'ben')]
  await add(amira, 'one')
  expect(await readOwnGoal(deps(), ben, 'one')).toBeNull()
  expect(await changeGoalState(deps(), ben, { goalId: 'one', version: 1, state: 'done' })).toBe('not-found')
  const note = { id: 'note', goalId: 'one', kind: 'progress', text: 'Mine' } as const
  expect(await writeGoalNote(deps(), ben, note)).toBe(false)
  expect(await writeGoalNote(deps(), amira, note)).toBe(true)
  expect(await removeGoalNote(deps(), ben, { goalId: 'one', noteId: 'note' })).toBe(false)
  expect(await readOwnPlan(deps(), { kind: 'nobody' })).toBeNull()
})

test('[J8, J9] a later profile: goals are carried over with their notes, and show then and now', async () => {
  const amira = await addActor(deps(), 'amira')
  const first = await complete(deps(), amira)
  await add(amira, 'one', { about })
  await add(amira, 'two', { ownAction: 'Something else' })
  await writeGoalNote(deps(), amira, { id: 'note', goalId: 'one', kind: 'progress', text: 'Begun' })
  const before = (await currentOf(amira))!.plan.id
  const carry = () => carryOverGoals(deps(), amira, { planId: before, goalIds: ['one'] })
  expect(await carry()).toBe('not-offered')

  deps().setNow('2027-03-01T09:00:00.000Z')
  // By hand: (5 + 4 + (6 − 2)) / 3.
  const answers = { ...sampleChanges.answers, 'second-1': '5', 'second-2': '4' }
  const second = await complete(deps(), amira, { ...sampleChanges, answers })
  expect((await readOwnPlan(deps(), amira))!.offer).toMatchObject({ assessmentId: second })
  const shownIn = async (submittedAt: string, questionnaire = sample.id) =>
    (await readGoalsThenAndNow(deps(), amira, { questionnaire, submittedAt })).map(({ id }) => id)
  expect(await shownIn('2027-03-01T09:00:00.000Z')).toEqual(['one'])
  expect([await shownIn('2026-11-22T09:00:00.000Z'), await shownIn('2027-03-01T09:00:00.000Z', 'x')]).toEqual(
    [[], []],
  )
  deps().setNow('2027-03-02T09:00:00.000Z')
  expect([await carry(), await carry()]).toEqual(['carried-over', 'not-offered'])

  const plan = (await readOwnPlan(deps(), amira))!
  expect(plan.offer).toBeNull()
  expect(plan.current!.plan).toMatchObject({ carriedFrom: before, assessmentId: second })
  expect(plan.current!.goals).toMatchObject([
    {
      ...{ id: 'one', assessmentId: first, notes: [{ text: 'Begun' }] },
      change: { kind: 'compared', then: { score: 3 }, now: { score: 13 / 3 }, hasOtherVersion: false },
    },
  ])
  expect(plan.earlier[0]!.goals.map(({ id, isCarriedOver, state }) => [id, isCarriedOver, state])).toEqual([
    ['one', true, 'open'],
    ['two', false, 'set-aside'],
  ])

  deps().setNow('2027-06-01T09:00:00.000Z')
  await complete(deps(), amira, sampleChanges, secondVersion)
  expect((await readOwnGoal(deps(), amira, 'one'))!.goal.change).toMatchObject({
    ...{ kind: 'compared', now: { score: 13 / 3 }, hasOtherVersion: true },
  })
  expect((await readOwnPlan(deps(), amira))!.offer).not.toBeNull()
})

test('[J10] plan and goals outlive their assessment', async () => {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await complete(deps(), amira)
  await add(amira, 'one', { about })
  expect((await readOwnGoal(deps(), amira, 'one'))!.goal.change).toMatchObject({ kind: 'not-again' })
  await deleteOwnAssessment(deps(), amira, assessmentId)
  expect((await readOwnGoal(deps(), amira, 'one'))!.goal).toMatchObject({ assessmentId: null, change: null })
  expect((await currentOf(amira))!.plan.assessmentId).toBeNull()
})
