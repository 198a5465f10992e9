import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Activity } from '../app/domain/development/activity'
import { parseStarterFile } from '../app/domain/development/parse-starter-file'
import type { Questionnaire, Source } from '../app/domain/questionnaire/questionnaire-schema'
import { displayPath, type FileProblem, readJsonFile } from '../questionnaires/read-json-file'

/** What an activity may refer to. */
type Known = Readonly<{ questionnaires: readonly Questionnaire[]; sources: readonly Source[] }>

/** An activity of the starter set, the file it stands in and its place in that file's list. */
export type StarterActivity = Readonly<{ activity: Activity; file: string; index: number }>

/** The starter set is broken: its message has a line for each problem. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'

  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`).join('\n'))
  }
}

/**
 * Loads the starter set: every FORMAT.json of a folder, by name.
 * @throws CatalogueError naming file, path and what is wrong, if anything is
 */
export function loadCatalogue(directory: string, known: Known): readonly Activity[] {
  return loadStarterActivities(directory, known).map(({ activity }) => activity)
}

/**
 * The same with where each activity stands.
 * @throws CatalogueError
 */
export function loadStarterActivities(directory: string, known: Known): readonly StarterActivity[] {
  const problems: FileProblem[] = []
  const activities = listFiles(directory).flatMap((file) => {
    const read = readJsonFile(file)
    if (!read.ok) {
      problems.push(...read.problems)
      return []
    }
    const parsed = parseStarterFile(read.json, known)
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((problem) => ({ ...problem, file: displayPath(file) })))
      return []
    }
    const { format } = parsed.activities[0]!
    if (basename(file) !== `${format}.json`) {
      const message = `The format is "${format}", but the file is named "${basename(file)}".`
      problems.push({ file: displayPath(file), path: 'format', message })
    }
    return parsed.activities.map((activity, index) => ({ activity, file: displayPath(file), index }))
  })
  problems.push(...findTwins(activities))
  if (activities.length === 0 && problems.length === 0) {
    problems.push({ file: displayPath(directory), path: 'folder', message: 'There is no activity in it.' })
  }
  if (problems.length > 0) throw new CatalogueError(problems)
  return activities
}

function findTwins(activities: readonly StarterActivity[]): readonly FileProblem[] {
  const first = new Map<string, string>()
  return activities.flatMap(({ activity: { id }, file, index }) => {
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, file)
      return []
    }
    return [
      {
        file,
        path: `activities[${index}].id`,
        message: `The id "${id}" is used twice: first in ${earlier}.`,
      },
    ]
  })
}

function listFiles(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(directory, name))
  } catch {
    return []
  }
}
