import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Problem } from '../app/domain/questionnaire/problem'
import { parseJson } from './parse-json'

/** `file` is relative to the working directory. */
export type FileProblem = Problem & Readonly<{ file: string }>

export type ReadJson =
  Readonly<{ ok: true; json: unknown }> | Readonly<{ ok: false; problems: readonly FileProblem[] }>

/** Reads a file of JSON, or says with its place why it can't be read. */
export function readJsonFile(file: string): ReadJson {
  const fail = (path: string, message: string) =>
    ({ ok: false, problems: [{ file: displayPath(file), path, message }] }) as const
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return fail('file', isMissing ? 'There is no such file.' : 'The file cannot be read.')
  }
  const parsed = parseJson(text)
  return parsed.ok
    ? { ok: true, json: parsed.value }
    : fail(`line ${parsed.line}, column ${parsed.column}`, parsed.message)
}

/** A file as it is called in messages: relative to the working directory. */
export function displayPath(file: string): string {
  return relative(process.cwd(), resolve(file)) || '.'
}
