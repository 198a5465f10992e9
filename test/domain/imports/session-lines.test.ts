import { expect, test } from 'vitest'
import { readSessionLines, writeSessionLine } from '../../../app/domain/imports/session-lines'
import { makeSession } from '../../factories/activity'

const TODAY = '2026-11-22'
const online = {
  ...{ day: '2027-04-01', startsAt: '09:30', endsAt: '12:00', place: null, capacity: 12 },
  hostEmail: 'host@council.example',
}
const elsewhere = { ...online, place: 'County Hall | room 3', capacity: null, hostEmail: null }
const read = (typed: string, known: Parameters<typeof readSessionLines>[1] = []) =>
  readSessionLines(typed, known, TODAY)

test.each([
  ['2027-04-01 | 09:30 | 12:00 | online | 12 | host@council.example', online],
  ['2027-04-01 | 09:30 | 12:00 | County Hall | room 3 |  |', elsewhere],
])('[K25] a session is a line, and comes back out of it: %s', (line, facts) => {
  expect(writeSessionLine(facts)).toBe(line)
  expect(read(line)).toEqual({ ok: true, added: [facts] })
})

test('[K25] what isn’t said may be left out, and a day is typed as in the form', () => {
  const facts = { ...online, capacity: null, hostEmail: null }
  expect(read('\n1/4/2027|9:30|12:00|Online\n')).toEqual({ ok: true, added: [facts] })
})

test.each([
  ['2027-04-01 | 09:30', /^Line 1: give day/],
  ['2027-04-01 | 09:30 | 09:00 | online', /^Line 1: It must end after it starts/],
  [
    '2027-04-01 | 09:30 | 12:00 | online\n2027-04-02 | 09:30 | 12:00 | online | none',
    /^Line 2: Enter how many/,
  ],
  ['2026-11-21 | 09:30 | 12:00 | online', /^Line 1: The day must be today or later/],
  ['2027-04-01 | 09:30 | 12:00 | online | 12 | nobody', /^Line 1: Enter an e-mail address/],
])('[K19] [K22] a line that is wrong is told: %s', (typed, sentence) => {
  expect(read(typed)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) as string })
})

test('[K23] a session that is there already, or twice in the file, adds nothing, past or not', () => {
  const known = [
    makeSession('2026-01-01'),
    makeSession('2027-04-01', { place: { kind: 'at', name: 'Exeter' } }),
  ]
  const lines = known.map(({ day, startsAt, endsAt, place }) =>
    [day, startsAt, endsAt, place.kind === 'online' ? 'online' : place.name, 99].join('|'),
  )
  expect(read(lines.join('\n'), known)).toEqual({ ok: true, added: [] })
  const line = '2027-04-01 | 09:30 | 12:00 | online'
  expect(read(`${line}\n${line} | 5`)).toMatchObject({ ok: true, added: [{ capacity: null }] })
})
