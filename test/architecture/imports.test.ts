import { describe, expect, test } from 'vitest'
import { findForbiddenImports, findUnnamedServerFiles, ruledFolders } from './import-rules'
import { parseSource, readSourceFiles } from './read-source-files'

const files = readSourceFiles()

test('every import keeps to the layers of DESIGN §9', () => {
  expect(files.filter(({ path }) => path.startsWith('app/')).length).toBeGreaterThan(100)
  expect(findForbiddenImports(files)).toEqual([])
})

test('every folder of the product has its rule', () => {
  const folders = new Set(
    files.flatMap(
      ({ path }) =>
        /^(?:app\/[^/]+|db\/[^/]+|questionnaires|catalogue|server|commands)(?=\/)/.exec(path)?.[0] ?? [],
    ),
  )
  expect([...folders].filter((folder) => !ruledFolders.includes(folder))).toEqual([])
})

test('every file under db/ that reaches the driver when it runs ends in .server.ts', () => {
  expect(findUnnamedServerFiles(files)).toEqual([])
})

test('every import of the project leads to a file', () => {
  const known = new Set(files.map(({ path }) => path))
  const lost = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, isInProject }) => isInProject && !known.has(to) && !/\.(json|scss(\?url)?)$/.test(to))
      .filter(({ to }) => !to.startsWith('build/'))
      .map(({ to }) => `${path} imports ${to}`),
  )
  expect(lost).toEqual([])
})

describe('each of these is found out', () => {
  test.each([
    ['app/domain/answers/a.ts', "import { readFileSync } from 'node:fs'"],
    ['app/domain/answers/a.ts', "import type { ReactNode } from 'react'"],
    ['app/domain/answers/a.ts', "import type { Deps } from '../../use-cases/deps'"],
    ['app/domain/answers/a.ts', "export { openDatabase } from '../../../db/open-database.server'"],
    ['app/domain/answers/a.ts', "const x = await import('node:crypto')"],
    ['app/domain/answers/a.ts', "type X = import('kysely').Kysely<unknown>"],
    ['app/use-cases/a.ts', "import { Form } from '@remix-run/react'"],
    ['app/use-cases/a.ts', "import { notFound } from '../http/not-found.server'"],
    ['app/use-cases/a.ts', "import { openDatabase } from '../../db/open-database.server'"],
    ['app/use-cases/a.ts', "import { loadQuestionnaires } from '../../questionnaires/index'"],
    ['app/use-cases/a.ts', "import { sql } from 'kysely'"],
    ['app/use-cases/a.ts', "import { loadCatalogue } from '../../catalogue/load-catalogue'"],
    ['app/domain/development/a.ts', "import { loadCatalogue } from '../../../catalogue/load-catalogue'"],
    ['catalogue/a.ts', "import { loadQuestionnaires } from '../questionnaires/index'"],
    ['app/components/a.tsx', "import type { Deps } from '~/use-cases/deps'"],
    ['app/components/a.tsx', "import { Link } from '@remix-run/react'"],
    ['app/components/a.tsx', "import { useNavigate } from 'react-router-dom'"],
    ['app/components/a.tsx', "import type { Database } from '../../db/database'"],
    ['app/routes/home/route.tsx', "import { findPerson } from '../../../db/queries/people.server'"],
    ['app/routes/home/route.tsx', "import type { Database } from '../../../db/database'"],
    ['app/documents/a.server.ts', "import { redirect } from '@remix-run/node'"],
    ['db/queries/a.server.ts', "import { can } from '../../app/domain/access/can'"],
    ['db/queries/a.server.ts', "import type { Deps } from '../../app/use-cases/deps'"],
    ['db/queries/a.server.ts', "import pg from 'pg'"],
    ['db/migrations/a.server.ts', "import type { Database } from '../database'"],
    ['db/migrate.server.ts', "import { latestVersion } from '../app/domain/questionnaire/latest-version'"],
    ['server/a.ts', "import SqliteDatabase from 'better-sqlite3'"],
    ['commands/a.ts', "import { openDatabase } from '../db/open-database.server'"],
    ['app/domain/group/a.ts', "import { aggregateScores } from '../disclosure/aggregate-scores'"],
    ['app/use-cases/a.ts', "import { addRelease } from '../domain/disclosure/ledger'"],
    ['app/routes/team/route.tsx', "import type { Aggregate } from '~/domain/disclosure/aggregate-scores'"],
    [
      'app/use-cases/read-team.ts',
      "import { loadContributions } from '../../db/queries/contributions.server'",
    ],
    ['app/use-cases/read-round-results.ts', "import { loadAnswers } from '../../db/queries/answers.server'"],
    [
      'app/use-cases/read-team.ts',
      "import { insertScaleScores } from '../../db/queries/scale-scores.server'",
    ],
    ['app/root.tsx', "import { makeScale } from '../test/factories/questionnaire'"],
  ])('%s with %s', (path, text) => {
    expect(findForbiddenImports([parseSource(path, text)])).not.toEqual([])
  })

  test('a file under db/ that reaches Kysely through another', () => {
    const known = new Set(['db/a.ts', 'db/b.ts', 'db/c.ts', 'db/d.server.ts'])
    const parse = (path: string, text: string) => parseSource(path, text, known)
    const made = [
      parse('db/a.ts', "import { b } from './b'"),
      parse('db/b.ts', "import { sql } from 'kysely'"),
      parse('db/c.ts', "import type { B } from './b'\nimport { type Selectable } from 'kysely'"),
      parse('db/d.server.ts', "import { sql } from 'kysely'"),
    ]
    expect(findUnnamedServerFiles(made)).toEqual(['db/a.ts', 'db/b.ts'])
  })
})

describe('these are let pass', () => {
  test.each([
    ['app/domain/answers/a.ts', "import { z } from 'zod'\nimport type { A } from '../profile/a'"],
    ['app/use-cases/a.ts', "import { findPerson } from '../../db/queries/people.server'"],
    ['app/use-cases/a.ts', "import { type Kysely } from 'kysely'"],
    ['app/domain/group/a.ts', "import type { Snapshot } from '../disclosure/snapshot'"],
    [
      'app/use-cases/publish-a.ts',
      "import { loadContributions } from '../../db/queries/contributions.server'",
    ],
    ['app/use-cases/read-own-profile.ts', "import { loadAnswers } from '../../db/queries/answers.server'"],
    ['db/queries/a.server.ts', "import type { Answers } from '../../app/domain/answers/answers'"],
    ['app/routes/home/route.tsx', "import { useLoaderData } from '@remix-run/react'"],
  ])('%s with %s', (path, text) => {
    expect(findForbiddenImports([parseSource(path, text)])).toEqual([])
  })
})
