import { expect, test } from 'vitest'
import { packagesMatchLock } from '../../bootstrap/packages-match-lock.mjs'
import { temporaryFolder } from './temporary-folder'

type Packages = Readonly<Record<string, { version: string; optional?: boolean }>>

const wanted: Packages = {
  '': { version: '0.1.0' },
  'node_modules/react': { version: '18.3.1' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
}

function matches(installed: Packages | null) {
  return packagesMatchLock(
    temporaryFolder({
      'package-lock.json': JSON.stringify({ packages: wanted }),
      ...(installed && { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) }),
    }),
  )
}

test('what npm recorded is what is locked; optional packages may be left out', () => {
  expect(matches({ 'node_modules/react': { version: '18.3.1' } })).toBe(true)
})

test.each<[string, Packages | null]>([
  ['nothing is installed', null],
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/react': { version: '18.3.0' } }],
  [
    'an optional package has another version',
    { 'node_modules/react': { version: '18.3.1' }, 'node_modules/fsevents': { version: '2.0.0' } },
  ],
  [
    'a package is there that is not locked',
    { 'node_modules/react': { version: '18.3.1' }, 'node_modules/left-pad': { version: '1.0.0' } },
  ],
])('it does not match when %s', (_, installed) => {
  expect(matches(installed)).toBe(false)
})
