import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** One import of a file: `to` is a path within the project, or a package's name, or "node:…". */
export type Import = Readonly<{ to: string; isInProject: boolean; isTypeOnly: boolean }>
export type SourceFile = Readonly<{
  path: string
  text: string
  imports: readonly Import[]
  tree: ts.SourceFile
}>

const NOT_OURS = new Set(['node_modules', 'build', 'data', '.cache', '.git'])

/** Every file of the project, its own paths with slashes; not what is installed, built or stored. */
export function listFiles(folder = '.'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (folder === '.' && NOT_OURS.has(entry.name)) return []
    return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : []
  })
}

/** The project's programs, or those under one folder, read and parsed. */
export function readSourceFiles(under = ''): readonly SourceFile[] {
  const known = new Set(listFiles())
  const paths = [...known].filter((path) => path.startsWith(under) && /\.(ts|tsx|mjs|js)$/.test(path))
  return paths.map((path) => parseSource(path, readFileSync(path, 'utf8'), known))
}

/** @param known the paths of all files, to find what an import without an ending means */
export function parseSource(path: string, text: string, known: ReadonlySet<string> = new Set()): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const add = (specifier: string, isTypeOnly: boolean) =>
    imports.push({ ...resolve(path, specifier, known), isTypeOnly })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnlyImport(node.importClause))
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { path, text, imports, tree }
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const { name, namedBindings } = clause
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>) {
  if (!/^(\.|~\/)/.test(specifier)) return { to: specifier, isInProject: false }
  const path = specifier.startsWith('~/')
    ? posix.join('app', specifier.slice(2))
    : posix.join(posix.dirname(from), specifier)
  const candidates = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'].map((ending) => path + ending)
  return { to: candidates.find((candidate) => known.has(candidate)) ?? path, isInProject: true }
}
