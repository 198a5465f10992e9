import { expect, test } from 'vitest'
import { npmLastWords } from '../../bootstrap/npm-last-words.mjs'

test('how npm is called is not shown instead of what is wrong', () => {
  const output = [
    'npm error code EUSAGE',
    'npm error Missing: react@18 from lock file',
    'npm error',
    'npm error Clean install a project',
    'npm error Usage:',
    ...Array.from({ length: 40 }, () => 'npm error   --option'),
  ].join('\n')
  expect(npmLastWords(output)).toBe('npm error code EUSAGE\nnpm error Missing: react@18 from lock file')
})

test('a stack trace of npm is not shown', () => {
  const output = [
    'npm error FetchError: request failed',
    'npm error     at ClientRequest.emit (node:events:524:28)',
    'npm error     at node:_http_client:884:9',
    'npm error check the proxy',
  ].join('\n')
  expect(npmLastWords(output)).toBe('npm error FetchError: request failed\nnpm error check the proxy')
})
