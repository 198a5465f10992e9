import { expect, test } from 'vitest'
import { type CalendarSession, writeSessionCalendar } from '../../app/documents/session-calendar.server'
import { makeSession } from '../factories/activity'

const made = { createdAt: new Date('2026-11-22T09:00:00Z'), origin: 'https://profile.example' }
const write = (changes: Partial<CalendarSession> = {}) =>
  writeSessionCalendar(
    {
      session: makeSession('2026-07-15', { id: 's-1', place: { kind: 'at', name: 'County Hall, Exeter' } }),
      ...{ title: 'A walk; with talk', isCancelled: false, version: 1, ...changes },
    },
    made,
  )

test('[K37] a session is told with its time in England, place and title, and nothing more', () => {
  expect(write().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//System Leadership Profile//Sessions//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:session-s-1@system-leadership-profile',
    'SEQUENCE:1',
    'DTSTAMP:20261122T090000Z',
    'DTSTART:20260715T090000Z',
    'DTEND:20260715T110000Z',
    'SUMMARY:A walk\\; with talk',
    'LOCATION:County Hall\\, Exeter',
    'URL;VALUE=URI:https://profile.example/sessions/s-1/book',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('[K37] a change keeps the id and raises the sequence; a cancelled one is taken out', () => {
  const [changed, cancelled] = [write({ version: 2 }), write({ version: 3, isCancelled: true })]
  for (const file of [changed, cancelled]) expect(file).toContain('UID:session-s-1@system-leadership-profile')
  expect(changed).toContain('SEQUENCE:2')
  expect(cancelled).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:3[\s\S]*STATUS:CANCELLED/)
})

test('[K37] a title can’t add lines of its own', () => {
  expect(write({ title: 'A\r\nATTENDEE:mailto:x@y.example\nB' })).not.toMatch(/^(ATTENDEE|B$)/m)
})
