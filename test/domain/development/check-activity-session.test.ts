import { expect, test } from 'vitest'
import {
  checkActivitySession,
  type TypedSession,
} from '../../../app/domain/development/check-activity-session'

const sound: TypedSession = {
  ...{ day: '1/4/2027', starts: '9:30', ends: '1200', where: 'at', place: ' County Hall ', capacity: '12' },
  host: 'Host@Council.example',
}
const check = (changes: Partial<TypedSession>, rules = {}) =>
  checkActivitySession({ ...sound, ...changes }, { today: '2027-03-31', taken: 3, ...rules })
const errorsOf = (changes: Partial<TypedSession>, rules = {}) => {
  const checked = check(changes, rules)
  return checked.ok ? {} : checked.errors
}

test('[K19] a session is made of what was typed', () => {
  expect(check({})).toEqual({
    ok: true,
    facts: {
      ...{ day: '2027-04-01', startsAt: '09:30', endsAt: '12:00', place: 'County Hall', capacity: 12 },
      hostEmail: 'host@council.example',
    },
  })
  expect(check({ where: 'online', capacity: '', host: '' })).toMatchObject({
    facts: { place: null, capacity: null, hostEmail: null },
  })
})

test.each<[string, Partial<TypedSession>, keyof TypedSession, string]>([
  ['no day', { day: '' }, 'day', 'Enter the day'],
  ['no such day', { day: '31/2/2027' }, 'day', 'Enter the day'],
  ['a day that is past', { day: '30/3/2027' }, 'day', 'today or later'],
  ['no start', { starts: '' }, 'starts', 'Enter when it starts'],
  ['a time that is none', { starts: '24:00' }, 'starts', 'Enter when it starts'],
  ['an end before the start', { ends: '9:29' }, 'ends', 'It must end after it starts'],
  ['an end at the start', { ends: '09:30' }, 'ends', 'It must end after it starts'],
  ['nowhere', { where: '' }, 'where', 'Choose whether'],
  ['no place', { place: ' ' }, 'place', 'Enter where'],
  ['a place on two lines', { place: 'a\nb' }, 'place', 'on one line'],
  ['no places', { capacity: '0' }, 'capacity', 'Enter how many places'],
  ['half a place', { capacity: '1.5' }, 'capacity', 'Enter how many places'],
  ['fewer places than are taken', { capacity: '2' }, 'capacity', '3 places are taken'],
  ['a host without an address', { host: 'me' }, 'host', 'Enter an e-mail address'],
])('[K19, K20] %s is told at its field', (_, changes, field, sentence) => {
  const errors = errorsOf(changes)
  expect(Object.keys(errors)).toEqual([field])
  expect(errors[field]).toContain(sentence)
})

test('[K19] a session that is past keeps its day when it is mended', () => {
  expect(check({ day: '30/3/2027' }, { dayBefore: '2027-03-30' }).ok).toBe(true)
  expect(check({ day: '29/3/2027' }, { dayBefore: '2027-03-30' }).ok).toBe(false)
})
