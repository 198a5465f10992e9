import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '../../bootstrap/refusal.mjs'
import { failureSentence } from '../../bootstrap/report-failure.mjs'
import { temporaryFolder } from './temporary-folder'

test('a foreseen failure is its own sentence', () => {
  expect(failureSentence(new Refusal('The pages could not be built.'))).toBe('The pages could not be built.')
})

test('a folder without the right to write in is named', () => {
  const failure = Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/product/.cache' })
  expect(failureSentence(failure)).toMatch(/^\/product\/\.cache cannot be written.*EROFS/)
})

test('an unforeseen failure shows its message; its stack trace goes to a file', () => {
  const folder = temporaryFolder()
  const sentence = failureSentence(new TypeError('x is not a function\nat length'), folder)
  expect(sentence).toContain('x is not a function')
  expect(sentence).not.toContain('\n')
  expect(sentence).toContain('last-failure.txt')
  expect(readFileSync(join(folder, '.cache/last-failure.txt'), 'utf8')).toContain('report-failure.test.ts')
})
