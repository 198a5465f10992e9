import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const bundles = readdirSync('build/client', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(js|mjs|map)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('build/client', path), 'utf8') }))

test('no bundle that a browser loads has the database in it, nor anything else of the server', () => {
  expect(bundles.length).toBeGreaterThan(20)
  const forbidden = /better-sqlite3|kysely|sign_in_request|select_from|from ?"(?:node:|pg"|pdfkit"|express")/i
  expect(bundles.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([])
  expect('import{sql}from"kysely"').toMatch(forbidden)
})

test('no bundle names where it was built, and no source maps are served', () => {
  expect(bundles.filter(({ text }) => text.includes(process.cwd())).map(({ path }) => path)).toEqual([])
  expect(bundles.filter(({ path }) => path.endsWith('.map'))).toEqual([])
})
