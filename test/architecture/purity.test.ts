import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parseSource, readSourceFiles, type SourceFile } from './read-source-files'

/** What reaches outside, keeps time, or is by chance. */
const IMPURE = new Set(
  'process console fetch globalThis window document navigator localStorage sessionStorage performance crypto require setTimeout setInterval setImmediate queueMicrotask XMLHttpRequest WebSocket'.split(
    ' ',
  ),
)

/** What a file does that the domain may not: a line each. */
function findImpurities({ path, tree }: SourceFile): readonly string[] {
  const found: string[] = []
  const report = (node: ts.Node) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    found.push(`${path}:${line + 1}: ${node.getText(tree).split('\n')[0]}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (/^(Date\.now|Math\.random|import\.meta)$/.test(node.getText(tree))) report(node)
      visit(node.expression)
      return
    }
    if (ts.isIdentifier(node) && IMPURE.has(node.text) && !isMerelyName(node)) report(node)
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length)
      report(node)
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'Date') report(node)
    if (ts.isMetaProperty(node)) report(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  for (const statement of tree.statements) {
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      report(statement)
  }
  return found
}

/** A key of an object or type, which only happens to be called so. */
function isMerelyName(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  )
}

const domain = readSourceFiles('app/domain/')

test('the domain reads no clock, chance, environment or network, and keeps no state', () => {
  expect(domain.length).toBeGreaterThan(30)
  expect(domain.flatMap(findImpurities)).toEqual([])
})

test('the domain holds no markup', () => {
  expect(domain.map(({ path }) => path).filter((path) => !path.endsWith('.ts'))).toEqual([])
})

test('every exported function of the domain says what it promises', () => {
  const silent = domain.flatMap(({ path, tree }) =>
    tree.statements
      .filter((statement) => ts.isFunctionDeclaration(statement))
      .filter((statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
      .map((statement) => `${path}: ${statement.name?.text}`),
  )
  expect(silent).toEqual([])
})

describe('each of these is found out', () => {
  test.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const now = Date()',
    'const id = Math.random()',
    "const mode = process.env['MODE']",
    "console.error('x')",
    "void fetch('/x')",
    'const id = crypto.randomUUID()',
    'const here = import.meta.url',
    'export let count = 0',
    'const f = () => { globalThis.x = 1 }',
    'setTimeout(() => undefined, 1)',
  ])('%s', (text) => {
    expect(findImpurities(parseSource('app/domain/a.ts', text))).toHaveLength(1)
  })

  test.each([
    "const then = new Date('2026-11-22')",
    'const x = { process: 1 }',
    'const y = x.document',
    'Math.max(1, 2)',
  ])('but not %s', (text) => {
    expect(findImpurities(parseSource('app/domain/a.ts', text))).toEqual([])
  })
})
