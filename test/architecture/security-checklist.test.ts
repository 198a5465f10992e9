import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')
const named = [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
/** Folders and files as they stand in the project; not addresses of the product, settings or attributes. */
const paths = new Set(named.filter((word) => /^[\w.-]+(\/[\w.-]+)*\.(tsx?|mjs|md|json)$/.test(word)))

test('every file that the security checklist names exists', () => {
  expect(paths.size).toBeGreaterThan(60)
  expect([...paths].filter((path) => !existsSync(path))).toEqual([])
})

test('the security checklist has every chapter of ASVS 4.0.3', () => {
  const chapters = [...text.matchAll(/^## V(\d+) /gm)].map(([, number]) => Number(number))
  expect(chapters).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
})

test('what is used directly is named with its licence', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const [, licences = ''] = text.split('## Dependencies')
  expect(Object.keys(dependencies).filter((name) => !licences.includes(`\`${name}\``))).toEqual([])
})
