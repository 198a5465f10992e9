import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashInputs } from '../../bootstrap/hash-inputs.mjs'
import { temporaryFolder } from './temporary-folder'

const inputs = ['app', 'public', 'vite.config.ts']

function sources() {
  return temporaryFolder({
    'app/root.tsx': 'root',
    'app/routes/home.tsx': 'home',
    'vite.config.ts': 'config',
    'notes.txt': 'not an input',
  })
}

test('the same sources have the same hash, whenever and wherever they were written', () => {
  const folder = sources()
  utimesSync(join(folder, 'app/root.tsx'), new Date(0), new Date(0))
  expect(hashInputs(folder, inputs)).toBe(hashInputs(sources(), inputs))
})

test.each<[string, (folder: string) => void]>([
  ['a file changed', (folder) => writeFileSync(join(folder, 'app/routes/home.tsx'), 'HOME')],
  ['a single file among the inputs changed', (folder) => writeFileSync(join(folder, 'vite.config.ts'), '')],
  ['a file is new', (folder) => writeFileSync(join(folder, 'app/new.tsx'), '')],
  ['a file is gone', (folder) => rmSync(join(folder, 'app/root.tsx'))],
  ['a file moved', (folder) => renameSync(join(folder, 'app/root.tsx'), join(folder, 'app/routes/root.tsx'))],
  [
    'an input that was absent appeared',
    (folder) => {
      mkdirSync(join(folder, 'public'))
      writeFileSync(join(folder, 'public/icon.svg'), '')
    },
  ],
])('the hash shows that %s', (_, change) => {
  const folder = sources()
  const before = hashInputs(folder, inputs)
  change(folder)
  expect(hashInputs(folder, inputs)).not.toBe(before)
})

test('files that are no inputs, and hidden ones, do not matter', () => {
  const folder = sources()
  const before = hashInputs(folder, inputs)
  writeFileSync(join(folder, 'notes.txt'), 'changed')
  writeFileSync(join(folder, 'app/.DS_Store'), '')
  expect(hashInputs(folder, inputs)).toBe(before)
})
