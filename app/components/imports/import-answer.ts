import type { Checked } from '~/domain/imports/join-problems'
import { describeProblem, type TableProblem } from '~/domain/imports/read-table'

/** What is said of a table that was posted. */
export type ImportAnswer =
  | Readonly<{ kind: 'refused'; field: 'file' | 'text'; error: string; text: string }>
  | Readonly<{ kind: 'problems'; error: string; problems: readonly string[]; text: string }>
  /** `first` are some of its rows, a line each. */
  | Readonly<{ kind: 'preview'; count: number; first: readonly string[]; text: string }>

const SHOWN = 20
/** A longer text isn't given back to be mended here. */
const KEPT = 100_000

/** Every problem in a table, with what was pasted to be mended. */
export function answerProblems(problems: readonly TableProblem[], text: string): ImportAnswer {
  return {
    kind: 'problems',
    error:
      problems.length === 1
        ? 'There is a problem in a row'
        : `There are ${problems.length.toLocaleString('en-GB')} problems`,
    problems: problems.map(describeProblem),
    text: text.length <= KEPT ? text : '',
  }
}

/** What a table would do, row by row, or every problem in it. */
export function answerPreview<T>(
  checked: Checked<T>,
  text: string,
  describe: (row: T) => string,
): ImportAnswer {
  if (!checked.ok) return answerProblems(checked.problems, text)
  const first = checked.rows.slice(0, SHOWN).map(describe)
  return { kind: 'preview', count: checked.rows.length, first, text }
}
