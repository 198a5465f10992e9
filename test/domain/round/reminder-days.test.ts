import { expect, test } from 'vitest'
import { isReminderDue, reminderDays } from '../../../app/domain/round/reminder-days'

test('[O11] reminders come halfway, three days before the last day, and on it', () => {
  expect(reminderDays('2026-11-02', '2026-11-16')).toEqual(['2026-11-09', '2026-11-13', '2026-11-16'])
})

test('[O11] a short round has fewer, and one of a day has none', () => {
  expect(reminderDays('2026-11-02', '2026-11-06')).toEqual(['2026-11-03', '2026-11-04', '2026-11-06'])
  expect(reminderDays('2026-11-02', '2026-11-04')).toEqual(['2026-11-03', '2026-11-04'])
  expect(reminderDays('2026-11-02', '2026-11-03')).toEqual(['2026-11-03'])
  expect(reminderDays('2026-11-02', '2026-11-02')).toEqual([])
})

test('[O11] days are counted over the change of the clocks', () => {
  expect(reminderDays('2026-10-24', '2026-10-26').at(-1)).toBe('2026-10-26')
})

const days = reminderDays('2026-11-02', '2026-11-16')
const never = { joinedOn: '2026-11-02', reminders: 0, remindedOn: null }

test('[O11] one is due from its day on until it was sent', () => {
  expect(isReminderDue(days, '2026-11-08', never)).toBe(false)
  expect(isReminderDue(days, '2026-11-09', never)).toBe(true)
  expect(isReminderDue(days, '2026-11-09', { ...never, reminders: 1, remindedOn: '2026-11-09' })).toBe(false)
  expect(isReminderDue(days, '2026-11-10', { ...never, reminders: 1, remindedOn: '2026-11-09' })).toBe(false)
})

test('[O11] two that were missed are made up for by one', () => {
  expect(isReminderDue(days, '2026-11-14', never)).toBe(true)
  expect(isReminderDue(days, '2026-11-15', { ...never, reminders: 1, remindedOn: '2026-11-14' })).toBe(false)
})

test('[O11] never a fourth, and none for days before somebody joined', () => {
  expect(isReminderDue(days, '2026-11-16', { ...never, reminders: 3, remindedOn: '2026-11-13' })).toBe(false)
  expect(isReminderDue(days, '2026-11-12', { ...never, joinedOn: '2026-11-10' })).toBe(false)
  expect(isReminderDue(days, '2026-11-13', { ...never, joinedOn: '2026-11-10' })).toBe(true)
})
