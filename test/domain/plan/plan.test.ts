import { expect, test } from 'vitest'
import { checkGoal } from '../../../app/domain/plan/check-goal'
import { compareGoal } from '../../../app/domain/plan/compare-goal'
import { nameGoal } from '../../../app/domain/plan/name-goal'
import type { GoalWords } from '../../../app/domain/plan/plan'
import { suggestDay } from '../../../app/domain/plan/suggest-day'
import { makeActivity } from '../../factories/activity'

const TODAY = '2026-11-22'
const words: GoalWords = {
  ...{ about: null, activity: null, ownAction: 'Ask somebody', difference: '', sign: '' },
  ...{ byWhen: null, helper: '' },
}

test('[J2] a goal needs an activity or an own action, and nothing else', () => {
  const activity = { id: 'a', title: 'A forum' }
  expect(checkGoal(words, null, TODAY)).toEqual({})
  expect(checkGoal({ ...words, ownAction: '', activity }, null, TODAY)).toEqual({})
  expect(checkGoal({ ...words, ownAction: '' }, null, TODAY)).toEqual({ ownAction: 'Enter what you will do' })
  expect(nameGoal({ activity, ownAction: 'Mine' })).toBe('A forum')
  expect(nameGoal({ activity: null, ownAction: 'Ask\nand listen' })).toBe('Ask')
  expect(nameGoal({ activity: null, ownAction: 'word '.repeat(40) }).length).toBeLessThanOrEqual(120)
})

test.each([
  ['2026-11-21', null, true],
  ['2026-11-22', null, false],
  ['2026-11-21', '2026-11-21', false],
  ['2026-11-20', '2026-11-21', true],
])('[J4] the day %s, where %s was set, is refused: %s', (byWhen, kept, isRefused) => {
  expect('byWhen' in checkGoal({ ...words, byWhen }, kept, TODAY)).toBe(isRefused)
})

test('a new goal begins with the day of the next session, or else in eight weeks', () => {
  // 22 November and 56 days, counted in a calendar.
  expect(suggestDay(null, TODAY)).toBe('2027-01-17')
  const session = {
    ...{ id: 's', startsAt: '10:00', endsAt: '12:00', place: { kind: 'online' } as const },
    ...{ capacity: null, placesLeft: null },
  }
  const days = ['2027-03-01', '2026-12-05', '2026-11-22']
  const activity = makeActivity('a', {
    sessions: days.map((day) => ({ ...session, id: day, day })),
  })
  expect(suggestDay(activity, TODAY)).toBe('2026-12-05')
})

const at = (submittedAt: string, version: number, score: number | null) => ({ submittedAt, version, score })

test('[J9] a scale then and now: the latest later one of the same version, and no other', () => {
  const then = at('2026-03-01', 1, 2)
  expect(compareGoal(then, [])).toMatchObject({ kind: 'not-again', hasOtherVersion: false })
  expect(compareGoal(then, [at('2026-02-01', 1, 5)])).toMatchObject({ kind: 'not-again' })
  expect(compareGoal(then, [at('2026-06-01', 2, 4)])).toMatchObject({ kind: 'other-version' })
  expect(
    compareGoal(then, [at('2026-09-01', 1, 3.5), at('2026-06-01', 1, 2.5), at('2026-10-01', 2, 5)]),
  ).toEqual({
    ...{ kind: 'compared', then, now: at('2026-09-01', 1, 3.5), change: 1.5, hasOtherVersion: true },
  })
  expect(compareGoal(then, [at('2026-09-01', 1, null)])).toMatchObject({ kind: 'compared', change: null })
})
