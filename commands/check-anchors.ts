import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findAnchor } from '../app/domain/questionnaire/find-anchor'
import type { Provenance, Source } from '../app/domain/questionnaire/questionnaire-schema'

/** A locator, and where it stands as FILE: PATH. */
export type PlacedLocator = Readonly<{ provenance: Provenance; place: string }>

/**
 * Opens the source texts and looks for every locator's anchor phrase (P13). Returns what is wrong as
 * FILE: PATH: sentence, and how many locators were looked at.
 */
export function checkAnchors(
  placed: readonly PlacedLocator[],
  sources: readonly Source[],
  directory: string,
): Readonly<{ problems: readonly string[]; checked: number }> {
  const problems: string[] = []
  const linesOf = new Map<string, readonly string[]>()
  for (const source of sources) {
    const file = join(directory, source.file)
    const lines = readLines(file)
    if (lines) linesOf.set(source.id, lines)
    else problems.push(`${file}: file: The text of the source "${source.id}" is missing or cannot be read.`)
  }
  for (const { provenance, place } of placed) {
    const lines = linesOf.get(provenance.source)
    if (lines && !findAnchor(lines, provenance.line, provenance.anchor)) {
      problems.push(`${place}: ${describe(provenance, lines)}`)
    }
  }
  return { problems, checked: placed.length }
}

function describe({ source, line, anchor }: Provenance, lines: readonly string[]): string {
  const elsewhere = lines.findIndex((text) => findAnchor([text], 1, anchor))
  const hint = elsewhere < 0 ? '' : `; it stands on line ${elsewhere + 1}`
  return `“${anchor}” does not stand on or beside line ${line} of ${source}${hint}.`
}

function readLines(file: string): readonly string[] | null {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)
  } catch {
    return null
  }
}
