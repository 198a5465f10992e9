import { expect, test } from 'vitest'
import { explainNpmFailure } from '../../bootstrap/explain-npm-failure.mjs'

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'network connection'],
  ['npm error code EACCES\nnpm error syscall mkdir', 'cannot be written'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install', 'package-lock.json'],
  ['npm error gyp ERR! find Python', 'C++ compiler'],
  ['npm error something new', 'npm failed'],
])('npm’s last words become one sentence: %j', (output, reason) => {
  const sentence = explainNpmFailure(output)
  expect(sentence).toContain(reason)
  expect(sentence).not.toContain('\n')
})
