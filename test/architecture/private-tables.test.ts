import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { bringsAlong } from './import-rules'
import { parseSource, readSourceFiles, type Import, type SourceFile } from './read-source-files'

/** Tables that hold what a single person answered, or looked for in vain since. */
const PRIVATE = /^(answer|scale_score|scale_importance|demand)( as \w+)?$/
const READS = /^(selectFrom|from|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin)$/
const OF_ONE_PERSON = /\.where\(\s*'(\w+\.)?(respondent_id|person_id)', '=',/

/** What is pooled for a publication: only use cases that publish may import it (import-rules.ts). */
const POOLED = [
  'db/queries/contributions.server.ts',
  'db/queries/pooled-demand.server.ts',
  'db/queries/pooled-items.server.ts',
  'db/queries/research-rows.server.ts',
  'db/queries/wave-contributions.server.ts',
]

/** Queries that read private tables without saying whose rows they want: a line each. */
function findOpenReads({ path, tree }: SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [table] = node.arguments
      const isPrivate = table && ts.isStringLiteralLike(table) && PRIVATE.test(table.text)
      if (isPrivate && READS.test(node.expression.name.text) && !OF_ONE_PERSON.test(wholeQuery(node))) {
        found.push(`${path}: ${table.text}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The text of the chain of calls that a call is part of, from its first to its last. */
function wholeQuery(node: ts.Node): string {
  let outer = node
  while (ts.isPropertyAccessExpression(outer.parent) || ts.isCallExpression(outer.parent))
    outer = outer.parent
  return outer.getText()
}

const programs = [...readSourceFiles('app/'), ...readSourceFiles('db/'), ...readSourceFiles('server/')]

test('[D6] [P7] every query of answers and scores asks for one person’s, but what is pooled', () => {
  expect(programs.filter(({ text }) => /'(answer|scale_score)/.test(text)).length).toBeGreaterThan(2)
  expect(programs.filter(({ path }) => !POOLED.includes(path)).flatMap(findOpenReads)).toEqual([])
  for (const pooled of POOLED)
    expect(programs.filter(({ path }) => path === pooled).flatMap(findOpenReads)).not.toEqual([])
})

/** Use cases that read what was published of groups, and bring along what loads a person's answers. */
function findGroupsWithAnswers(
  files: readonly SourceFile[],
): Readonly<{ groups: string[]; found: string[] }> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const groups = files
    .filter(({ path, imports }) => path.startsWith('app/use-cases/') && imports.some(isPublished))
    .map(({ path }) => path)
  return { groups, found: groups.filter((path) => bringsAlong(byPath, path, isAnswers)) }
}

const isPublished = ({ to, isTypeOnly }: Import) =>
  !isTypeOnly &&
  (/^db\/queries\/(publications|roll-ups)\.server/.test(to) || /\/read-round-results(\.ts)?$/.test(to))
const isAnswers = ({ to }: Import) => /^db\/queries\/(answers|scale-scores)\.server/.test(to)

test('[P7] [D10] what reads a group’s figures loads nobody’s answers, not even through another use case', () => {
  const { groups, found } = findGroupsWithAnswers(programs)
  expect(groups.length).toBeGreaterThan(7)
  expect(found).toEqual([])
})

test('a group’s page that loads answers through another use case is found out', () => {
  const known = new Set(['app/use-cases/a.ts', 'app/use-cases/b.ts'])
  const made = [
    parseSource(
      'app/use-cases/a.ts',
      "import { listSnapshotsOfRound } from '../../db/queries/publications.server'\nimport { b } from './b'",
      known,
    ),
    parseSource('app/use-cases/b.ts', "import { loadAnswers } from '../../db/queries/answers.server'", known),
  ]
  expect(findGroupsWithAnswers(made).found).toEqual(['app/use-cases/a.ts'])
})

describe('each of these is found out', () => {
  test.each([
    "db.selectFrom('scale_score').selectAll().where('assessment_id', 'in', ids).execute()",
    "db.selectFrom('round_member').innerJoin('scale_score as s', 's.respondent_id', 'person_id').execute()",
    "db.selectFrom('answer').select('value').where('item_id', '=', item).execute()",
  ])('%s', (text) => {
    expect(findOpenReads(parseSource('db/queries/a.server.ts', text))).toHaveLength(1)
  })

  test.each([
    "db.selectFrom('answer').selectAll().where('respondent_id', '=', respondentId).execute()",
    "db.selectFrom('assessment').innerJoin('answer', 'a', 'b').where('answer.respondent_id', '=', id).execute()",
    "db.insertInto('answer').values(rows).execute()",
  ])('but not %s', (text) => {
    expect(findOpenReads(parseSource('db/queries/a.server.ts', text))).toEqual([])
  })
})
