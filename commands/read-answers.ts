import type { Answer, Answers } from '../app/domain/answers/answers'
import { findItem } from '../app/domain/questionnaire/find-item'
import { isAllowedAnswer } from '../app/domain/questionnaire/is-allowed-answer'
import type { Questionnaire } from '../app/domain/questionnaire/questionnaire-schema'
import { parseJson } from '../questionnaires/parse-json'
import { readCsvRows } from './read-csv-rows'

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
  const respondents: Respondent[] = []
  const problems = readCsvRows(text, {
    expects: 'item ids',
    checkHeader: (header) =>
      header
        .filter((column) => column !== RESPONDENT && !isAsked(asked, column))
        .map((column) => `row 1, column "${column}": ${unknownItem(asked)}`),
    takeRow: (cells, row, header) => {
      const found: string[] = []
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
            found.push(`row ${row}, column "${column}": ${notAnOption(asked, column, `"${cell}"`, 'none')}`)
        }
      })
      respondents.push({ respondent, answers: Object.fromEntries(answers) })
      return found
    },
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, respondents }
}

const RESPONDENT = 'respondent'

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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(problem: string): ReadAnswers {
  return { ok: false, problems: [problem] }
}
