import { expect, test } from 'vitest'
import { safePath } from '../../app/http/safe-path'

test.each([
  '/',
  '/assessments',
  '/assessments/0190-a/sections/politically-astute',
  '/questionnaires/social-skill?from=home&x=1#scales',
  '/which?about=self&role=own',
  '/a//b',
  `/${'a'.repeat(499)}`,
])('%s is a path on this site', (path) => {
  expect(safePath(path)).toBe(path)
})

test.each([
  ['another site', 'https://evil.example/'],
  ['another site without a scheme', '//evil.example'],
  ['a backslash that browsers read as a slash', '/\\evil.example'],
  ['two backslashes', '\\\\evil.example'],
  ['a tab that browsers leave out', '/\t/evil.example'],
  ['a line break that browsers leave out', '/\n/evil.example'],
  ['a line break that would begin another header', '/a\r\nSet-Cookie: session=1'],
  ['a script', 'javascript:alert(1)'],
  ['a path without its slash', 'assessments'],
  ['a space before it', ' /assessments'],
  ['a letter outside ASCII', '/é'],
  ['nothing', ''],
  ['more than 500 characters', `/${'a'.repeat(500)}`],
  ['null', null],
  ['a number', 5],
  ['a list', ['/assessments/1']],
])('%s leads to the list of one’s assessments', (_, path) => {
  expect(safePath(path)).toBe('/assessments')
})

test.each(['/.//evil.example', '/..//evil.example', '/%2F/evil.example', '/@evil.example', '/a\\b'])(
  '%s, followed from a page of this site, stays on it',
  (path) => {
    expect(new URL(safePath(path), 'https://profile.example/sign-in').origin).toBe('https://profile.example')
  },
)
