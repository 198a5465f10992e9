import { expect, test } from 'vitest'
import { writeCalendarEvent } from '../../app/documents/write-calendar-event.server'

const event = {
  ...{ id: 'goal-1', title: 'A goal of your development plan', day: '2027-01-31', version: 2 },
  ...{
    changedAt: '2026-11-22T09:00:00.000Z',
    url: 'https://profile.example/plan/goals/1',
    isCancelled: false,
  },
}

test('[J13] an event for a whole day, with a UID that stays and a number that goes up', () => {
  const lines = writeCalendarEvent(event).split('\r\n')
  // As RFC 5545 writes them.
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:goal-1@profile.example',
      'SEQUENCE:2',
      'DTSTAMP:20261122T090000Z',
      'DTSTART;VALUE=DATE:20270131',
      'SUMMARY:A goal of your development plan',
      'STATUS:CONFIRMED',
    ]),
  )
  expect(lines.some((line) => line.startsWith('URL') && line.includes(event.url))).toBe(true)
  expect(writeCalendarEvent(event)).toBe(writeCalendarEvent(event))
})

test('[J13] what is set aside is taken out of the calendar', () => {
  const text = writeCalendarEvent({ ...event, version: 3, isCancelled: true })
  expect(text).toContain('METHOD:CANCEL')
  expect(text).toContain('STATUS:CANCELLED')
  expect(text).toContain('UID:goal-1@profile.example')
})
