import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { checkLibrary } from '../app/domain/questionnaire/check-library'
import { describeSchemaProblem } from '../app/domain/questionnaire/describe-schema-problem'
import { parseQuestionnaire } from '../app/domain/questionnaire/parse-questionnaire'
import type { Problem } from '../app/domain/questionnaire/problem'
import {
  bibliographySchema,
  type GlossaryTerm,
  glossarySchema,
  type Questionnaire,
  type Source,
} from '../app/domain/questionnaire/questionnaire-schema'
import { displayPath, type FileProblem, readJsonFile } from './read-json-file'

export type ReadQuestionnaires = Readonly<{
  questionnaires: readonly Questionnaire[]
  sources: readonly Source[]
  glossary: readonly GlossaryTerm[]
  /** Empty where everything was sound. */
  problems: readonly FileProblem[]
}>

/**
 * Reads a folder of questionnaires: bibliography.json, glossary.json, every ID/VERSION.json, in the order
 * of display-order.json (those it doesn't name come last, by id), versions ascending. What is broken is
 * left out and told in `problems`.
 */
export function readQuestionnaires(directory: string): ReadQuestionnaires {
  const problems: FileProblem[] = []
  const readList = <T>(name: string, schema: z.ZodType<T>, empty: T): T => {
    const read = readJsonFile(join(directory, name))
    if (!read.ok) {
      problems.push(...read.problems)
      return empty
    }
    const parsed = schema.safeParse(read.json)
    if (parsed.success) return parsed.data
    problems.push(
      ...parsed.error.issues
        .flatMap((issue) => describeSchemaProblem(issue, read.json))
        .map((problem) => ({ ...problem, file: displayPath(join(directory, name)) })),
    )
    return empty
  }
  const { sources } = readList('bibliography.json', bibliographySchema, { sources: [] })
  const { terms } = readList('glossary.json', glossarySchema, { terms: [] })
  const order = readList('display-order.json', z.array(z.string()), [])

  const files = listQuestionnaireFiles(directory, order)
  if (files.length === 0) {
    problems.push({
      file: displayPath(directory),
      path: 'folder',
      message: 'There is no questionnaire in it.',
    })
  }
  const loaded = files.flatMap((file) => {
    const read = readQuestionnaireFile(file, sources)
    if (read.ok) return [{ file, questionnaire: read.questionnaire }]
    problems.push(...read.problems)
    return []
  })
  const questionnaires = loaded.map(({ questionnaire }) => questionnaire)
  // Between questionnaires one looks only when each can be read: a broken one would seem to be missing.
  if (problems.length === 0) {
    problems.push(
      ...checkLibrary(questionnaires).map(({ questionnaire, path, message }) => {
        const { file } = loaded.find((candidate) => candidate.questionnaire === questionnaire)!
        return { file: displayPath(file), path, message }
      }),
    )
  }
  return { questionnaires, sources, glossary: terms, problems }
}

/**
 * Reads one questionnaire's file. In a folder of questionnaires its folder must be named after its id and
 * its file after its version; `isDraft` leaves that out.
 */
export function readQuestionnaireFile(
  file: string,
  sources: readonly Source[],
  isDraft = false,
):
  | Readonly<{ ok: true; questionnaire: Questionnaire }>
  | Readonly<{ ok: false; problems: readonly FileProblem[] }> {
  const read = readJsonFile(file)
  if (!read.ok) return read
  const parsed = parseQuestionnaire(read.json, sources)
  const problems = parsed.ok ? (isDraft ? [] : checkName(file, parsed.questionnaire)) : parsed.problems
  if (parsed.ok && problems.length === 0) return parsed
  return { ok: false, problems: problems.map((problem) => ({ ...problem, file: displayPath(file) })) }
}

function checkName(file: string, { id, version }: Questionnaire): readonly Problem[] {
  const [folder, name] = [basename(dirname(resolve(file))), basename(file)]
  return [
    ...(folder === id
      ? []
      : [{ path: 'id', message: `The id is "${id}", but the file lies in the folder "${folder}".` }]),
    ...(name === `${version}.json`
      ? []
      : [{ path: 'version', message: `The version is ${version}, but the file is named "${name}".` }]),
  ]
}

function listQuestionnaireFiles(directory: string, order: readonly string[]): readonly string[] {
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return readFolder(directory)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap((folder) =>
      readFolder(join(directory, folder))
        .map((entry) => entry.name)
        .filter((name) => name.endsWith('.json'))
        .sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1))
        .map((name) => join(directory, folder, name)),
    )
}

function readFolder(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
}
