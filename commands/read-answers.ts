import { CsvError, parse } from 'csv-parse/sync'
import type { Answer, Answers } from '../app/domain/answers/answers'
import { findItem } from '../app/domain/questionnaire/find-item'
import { isAllowedAnswer } from '../app/domain/questionnaire/is-allowed-answer'
import type { Questionnaire } from '../app/domain/questionnaire/questionnaire-schema'
import { parseJson } from '../questionnaires/parse-json'

/** `respondent` is what the CSV's column of that name says, null where there is no such column. */
export type Respondent = Readonly<{ respondent: string | null; answers: Answers }>

/** `problems` are sentences that start with the place: a path, or row and column. */
export type ReadAnswers =
  | Readonly<{ ok: true; respondents: readonly Respondent[] }>
  | Readonly<{ ok: false; problems: readonly string[] }>

export type Asked = Readonly<{ questionnaire: Questionnaire; companion: Questionnaire | null }>

/** One respondent's answers from {"answers": {"<item id>": 1..5 | "none"}}. Null and "" are missing. */
export function readJsonAnswers(text: string, asked: Asked): ReadAnswers {
  const parsed = parseJson(text)
  if (!parsed.ok) return refuse(`line ${parsed.line}, column ${parsed.column}: ${parsed.message}`)
  if (!isObject(parsed.value)) return refuse('document: It must be an object with the key "answers".')
  if (!Object.hasOwn(parsed.value, 'answers')) return refuse('answers: The key "answers" is missing.')
  const given = parsed.value.answers
  if (!isObject(given)) return refuse('answers: It must be an object of answers by item id.')

  const problems: string[] = []
  const answers: [string, Answer][] = []
  for (const [itemId, value] of Object.entries(given)) {
    if (!isAsked(asked, itemId)) problems.push(`answers.${itemId}: ${unknownItem(asked)}`)
    else if (value === null || value === '') continue
    else if (isAllowedAnswer(asked.questionnaire, asked.companion, itemId, value))
      answers.push([itemId, value])
    else problems.push(`answers.${itemId}: ${notAnOption(asked, itemId, JSON.stringify(value), '"none"')}`)
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, respondents: [{ respondent: null, answers: Object.fromEntries(answers) }] }
}

/**
 * Many respondents' answers from a CSV: a row each, under a header of item ids and, if wanted, `respondent`.
 * Rows are counted from 1, the header. Blank lines are passed over; an empty cell is a missing answer.
 */
export function readCsvAnswers(text: string, asked: Asked): ReadAnswers {
  let rows: readonly (readonly string[])[]
  try {
    rows = parse(text, { bom: true, relax_column_count: true, trim: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return refuse(`line ${line}: A quotation mark is out of place, so the rows cannot be told apart.`)
  }
  const [header, ...body] = rows
  if (!header || isBlank(header)) return refuse('row 1: The header with the item ids is missing.')
  const headerProblems = checkHeader(header, asked)
  if (headerProblems.length > 0) return { ok: false, problems: headerProblems }

  const problems: string[] = []
  const respondents = body.flatMap((cells, index): readonly Respondent[] => {
    const row = index + 2
    if (isBlank(cells) && header.length > 1) return []
    if (cells.length !== header.length) {
      problems.push(
        `row ${row}: It has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} and the header has ${header.length}.`,
      )
      return []
    }
    let respondent: string | null = null
    const answers: [string, Answer][] = []
    header.forEach((column, at) => {
      const cell = cells[at]!
      if (column === RESPONDENT) respondent = cell
      else if (cell === '') return
      else {
        const value = readCell(cell)
        if (isAllowedAnswer(asked.questionnaire, asked.companion, column, value))
          answers.push([column, value])
        else
          problems.push(`row ${row}, column "${column}": ${notAnOption(asked, column, `"${cell}"`, 'none')}`)
      }
    })
    return [{ respondent, answers: Object.fromEntries(answers) }]
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, respondents }
}

const RESPONDENT = 'respondent'

function checkHeader(header: readonly string[], asked: Asked): readonly string[] {
  return header.flatMap((column, at) => {
    if (column === '') return [`row 1, column ${at + 1}: The column has no name.`]
    if (header.indexOf(column) < at) return [`row 1, column "${column}": The column is given twice.`]
    if (column === RESPONDENT || isAsked(asked, column)) return []
    return [`row 1, column "${column}": ${unknownItem(asked)}`]
  })
}

function readCell(cell: string): unknown {
  if (/^[1-5]$/.test(cell)) return Number(cell)
  return cell.toLowerCase() === 'none' ? 'none' : undefined
}

function isAsked({ questionnaire, companion }: Asked, itemId: string): boolean {
  return Boolean(findItem(questionnaire, itemId) ?? (companion && findItem(companion, itemId)))
}

function unknownItem({ questionnaire }: Asked): string {
  return `${questionnaire.id}@${questionnaire.version} has no such item.`
}

function notAnOption(
  { questionnaire, companion }: Asked,
  itemId: string,
  given: string,
  none: string,
): string {
  const { optionSet } = (findItem(questionnaire, itemId) ?? (companion && findItem(companion, itemId)))!
  const values = optionSet.options.map((option) => option.value).join(', ')
  return `${given} is not an answer here: give ${values}${optionSet.none === undefined ? '' : ` or ${none}`}.`
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '') === ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(problem: string): ReadAnswers {
  return { ok: false, problems: [problem] }
}
