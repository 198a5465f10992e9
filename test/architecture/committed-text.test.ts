import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { expect, test } from 'vitest'
import { listFiles } from './read-source-files'

const texts = listFiles()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => !text.includes('\0'))

/** Paths that hold on one machine only: people's home folders and where this copy of the project happens to lie. */
const MACHINE_PATH = /(?<![\w.~])(?:\/(?:home|Users|work)\/|[A-Z]:\\Users\\)[\w-]/
const REGISTRY = /registry\.(?:npmjs|yarnpkg)|artifactory|verdaccio|_authToken/i

test('nothing names a folder of the machine it was made on', () => {
  const own = [process.cwd(), homedir()].filter((folder) => folder.split('/').length > 2)
  const found = texts.filter(
    ({ text }) => MACHINE_PATH.test(text) || own.some((folder) => text.includes(folder)),
  )
  expect(found.map(({ path }) => path)).toEqual([])
  for (const path of [
    ['', 'home', 'amira', 'x'],
    ['', 'Users', 'amira'],
    ['see ', 'work', 'main'],
  ]) {
    expect(path.join('/')).toMatch(MACHINE_PATH)
  }
  expect('app/routes/home/route.tsx').not.toMatch(MACHINE_PATH)
})

test('nothing names a package registry: everyone installs from their own', () => {
  const self = 'test/architecture/committed-text.test.ts'
  const found = texts.filter(({ path, text }) => path !== self && REGISTRY.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('the locked packages say what they are by their hash, and not where they came from', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>
  }
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
})
