import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { listFiles, readSourceFiles, type SourceFile } from './read-source-files'

const files = listFiles()
const programs = readSourceFiles('app/')
const LONGEST = 250

const VAGUE = /(^|[-.])(utils?|helpers?|commons?|lib|misc|services?|managers?)([-.]|$)/
const KEBAB = /^[._]?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
/** Named by custom, not by us. */
const CUSTOMARY = new Set(['README.md', 'SPEC.md', 'LICENSE', 'LICENSE.md', 'CONTRIBUTING.md'])

test('files and folders are named in kebab-case', () => {
  const names = files.flatMap((path) => path.split('/'))
  expect([...new Set(names)].filter((name) => !KEBAB.test(name) && !CUSTOMARY.has(name))).toEqual([])
  for (const name of ['useAutosave.ts', 'SectionPage.tsx', 'snake_case.ts', 'a--b.ts']) {
    expect(KEBAB.test(name), name).toBe(false)
  }
})

test('no file or folder has a name that says nothing', () => {
  expect(files.filter((path) => path.split('/').some((name) => VAGUE.test(name)))).toEqual([])
  for (const name of ['utils.ts', 'date-helpers.ts', 'lib', 'mail-service.server.ts'])
    expect(name).toMatch(VAGUE)
  expect('library.ts').not.toMatch(VAGUE)
})

test('there are no barrels: questionnaires/index.ts is the only index', () => {
  expect(files.filter((path) => /(^|\/)index\.[cm]?[jt]sx?$/.test(path))).toEqual(['questionnaires/index.ts'])
})

test(`no program is longer than ${LONGEST} lines`, () => {
  const long = files
    .filter((path) => /\.(tsx?|[cm]?js)$/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8').trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > LONGEST)
  expect(long).toEqual([])
})

test('a file of the domain or of the use cases is named after what it exports', () => {
  const misnamed = programs
    .filter(({ path }) => /^app\/(domain|use-cases)\//.test(path))
    .filter(
      (file) => !exportedNames(file).some((name) => toKebab(name).startsWith(basename(file.path, '.ts'))),
    )
  expect(misnamed.map(({ path }) => path)).toEqual([])
})

function exportedNames({ tree }: SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(tree))
    }
    const { name } = statement as ts.DeclarationStatement
    return name ? [name.getText(tree)] : []
  })
}

function toKebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}
