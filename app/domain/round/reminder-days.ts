import type { Day } from '../field/field'

/** At most three a member and round (D9). */
export const MOST_REMINDERS = 3

/**
 * The days on which the program reminds whoever has not answered: halfway, three days before the last, and on the last.
 * Each once, in order, none on the day of opening: up to three.
 */
export function reminderDays(opened: Day, last: Day): readonly Day[] {
  const length = daysBetween(opened, last)
  const offsets = [Math.floor(length / 2), length - 3, length].filter((offset) => offset > 0)
  return [...new Set(offsets)].sort((a, b) => a - b).map((offset) => dayAfter(opened, offset))
}

/** What is known of the reminders of one member. */
export type Reminded = Readonly<{ joinedOn: Day; reminders: number; remindedOn: Day | null }>

/**
 * Whether to remind a member who has not answered today: a day to remind has come since they joined, or were last reminded.
 * Days that the program missed are made up for by one.
 */
export function isReminderDue(
  days: readonly Day[],
  today: Day,
  { joinedOn, reminders, remindedOn }: Reminded,
): boolean {
  if (reminders >= MOST_REMINDERS || remindedOn === today) return false
  const since = remindedOn === null || remindedOn < joinedOn ? joinedOn : remindedOn
  return days.some((day) => day <= today && day > since)
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
