import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Actor, HeldRole } from '../../app/domain/access/can'
import { loadField } from '../../db/seed/load-field.server'
import { findOrCreatePerson } from '../../db/queries/people.server'
import type { QuestionnaireLibrary } from '../../questionnaires/index'
import { openSqliteDatabase, type TestDatabase } from './open-test-databases'
import { newTestDeps, type TestDeps } from './test-deps'
import { emptyTables } from './empty-tables'

export type SignedIn = Extract<Actor, { kind: 'person' }>

/** Gives each test of a file dependencies of its own over one SQLite file, whose tables it finds empty. */
export function withTestDeps(library?: QuestionnaireLibrary): () => TestDeps {
  let opened: TestDatabase
  let deps: TestDeps
  beforeAll(async () => {
    opened = await openSqliteDatabase()
    await loadField(opened.db, '2026-11-22T09:00:00.000Z')
  })
  afterAll(() => opened.close())
  beforeEach(async () => {
    await emptyTables(opened.db)
    deps = newTestDeps(opened.db)
    if (library) deps = { ...deps, library }
  })
  return () => deps
}

/** Adds somebody who may ask for things. */
export async function addActor(
  deps: TestDeps,
  name: string,
  ...roles: readonly HeldRole[]
): Promise<SignedIn> {
  const email = `${name}@council.example`
  await findOrCreatePerson(deps.db, { id: name, email, createdAt: deps.now().toISOString() })
  return { kind: 'person', personId: name, email, roles }
}
