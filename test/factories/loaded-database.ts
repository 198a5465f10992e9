import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import { migrate } from '../../db/migrate.server'
import { openDatabase } from '../../db/open-database.server'
import { loadDemonstration } from '../../db/seed/load-demonstration.server'
import { loadField } from '../../db/seed/load-field.server'
import { newTestDeps } from './test-deps'

/** Where a run of tests keeps the file; its workers inherit what it says. */
const VARIABLE = 'TEST_LOADED_DATABASE'

/**
 * Makes an SQLite file as evaluation mode makes it at its first start, once for a run of tests: servers start from a copy,
 * and don't load the demonstration each anew. Gives what removes it.
 */
export async function prepareLoadedDatabase(): Promise<() => void> {
  if (process.env[VARIABLE] !== undefined) return () => undefined
  const folder = mkdtempSync(join(tmpdir(), 'slp-loaded-'))
  const path = join(folder, 'loaded.sqlite')
  const db = await openDatabase({ kind: 'sqlite', path })
  await migrate(db, 'sqlite')
  await loadField(db, new Date().toISOString())
  await loadDemonstration({
    ...newTestDeps(db),
    now: () => new Date(),
    newId: () => newUuid(),
    newToken: () => randomBytes(32).toString('base64url'),
  })
  await db.destroy()
  process.env[VARIABLE] = path
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Puts a copy of that file there, if there is one: without it a server makes its own. */
export function copyLoadedDatabase(path: string): void {
  const loaded = process.env[VARIABLE]
  if (loaded === undefined || !existsSync(loaded)) return
  mkdirSync(dirname(path), { recursive: true })
  copyFileSync(loaded, path)
}
