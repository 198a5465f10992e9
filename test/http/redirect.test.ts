import { expect, test } from 'vitest'
import { redirect } from '../../app/http/redirect.server'

const placeOf = (path: string) => redirect(path).headers.get('Location')

test('an address goes out as it is', () => {
  expect(placeOf('/teams/t-1?invited=2#due-heading')).toBe('/teams/t-1?invited=2#due-heading')
  expect(placeOf('https://id.example/ask?scope=a%20b')).toBe('https://id.example/ask?scope=a%20b')
})

test('what no header can hold goes out encoded: other scripts, lines’ ends, halves of characters', () => {
  expect(placeOf('/invitations/e\u0301')).toBe('/invitations/e%cc%81')
  expect(placeOf('/invitations/a\r\nX: y')).toBe('/invitations/a%0d%0aX:%20y')
  expect(placeOf('/invitations/\ud800')).toBe('/invitations/%ef%bf%bd')
})
