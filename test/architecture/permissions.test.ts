import ts from 'typescript'
import { expect, test } from 'vitest'
import { parseSource, readSourceFiles, type SourceFile } from './read-source-files'

type Named = Readonly<{ name: string; node: ts.FunctionDeclaration }>

/** Exported functions that take an actor. */
function listActorFunctions({ tree }: SourceFile): readonly Named[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement)) return []
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const takesActor = statement.parameters.some(({ type }) => type && /\bActor\b/.test(type.getText(tree)))
    return isExported && takesActor ? [{ name: statement.name?.text ?? 'default', node: statement }] : []
  })
}

/** Where in a function's text the first call of one of these names stands; -1 without any. */
function findCall(node: ts.Node, isNamed: (name: string) => boolean): number {
  let found = -1
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child) && ts.isIdentifier(child.expression) && isNamed(child.expression.text)) {
      if (found === -1 || child.pos < found) found = child.pos
    }
    ts.forEachChild(child, visit)
  }
  visit(node)
  return found
}

/** Names of the functions that a file imports from the queries. */
function queriesOf({ tree }: SourceFile): ReadonlySet<string> {
  return new Set(
    tree.statements.flatMap((statement) => {
      if (
        !ts.isImportDeclaration(statement) ||
        !/db\/queries\//.test(statement.moduleSpecifier.getText(tree))
      )
        return []
      const bindings = statement.importClause?.namedBindings
      return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : []
    }),
  )
}

/** Functions that take an actor and touch the database without having asked, or never ask. */
function findUnasked(file: SourceFile): readonly string[] {
  const queries = queriesOf(file)
  return listActorFunctions(file)
    .filter(({ node }) => {
      const asked = findCall(node, (name) => name === 'can')
      const touched = findCall(node, (name) => queries.has(name))
      return asked === -1 || (touched !== -1 && touched < asked)
    })
    .map(({ name }) => `${file.path}: ${name}`)
}

const useCases = readSourceFiles('app/use-cases/')

test('[C4] every use case that takes an actor asks can() before it touches the database', () => {
  expect(useCases.flatMap(listActorFunctions).length).toBeGreaterThanOrEqual(10)
  expect(useCases.flatMap(findUnasked)).toEqual([])
})

test('one that does not ask, or asks too late, is found out', () => {
  const queries = "import { deleteAssessment } from '../../db/queries/assessments.server'\n"
  const never = 'export async function forget(deps: Deps, actor: Actor) { await deleteAssessment(deps.db) }'
  const late = `export async function late(deps: Deps, actor: Actor) {
    await deleteAssessment(deps.db)
    return can(actor, { action: 'list-assessments' })
  }`
  const sound = `export async function sound(deps: Deps, actor: Actor) {
    if (!can(actor, { action: 'list-assessments' })) return
    await deleteAssessment(deps.db)
  }`
  const parse = (text: string) => parseSource('app/use-cases/a.ts', queries + text)
  expect(findUnasked(parse(never))).toEqual(['app/use-cases/a.ts: forget'])
  expect(findUnasked(parse(late))).toEqual(['app/use-cases/a.ts: late'])
  expect(findUnasked(parse(sound))).toEqual([])
})
