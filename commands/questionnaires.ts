import { join, relative, resolve, sep } from 'node:path'
import { checkLibrary } from '../app/domain/questionnaire/check-library'
import { estimateMinutes } from '../app/domain/questionnaire/estimate-minutes'
import { formatPath } from '../app/domain/questionnaire/format-path'
import { listItems } from '../app/domain/questionnaire/list-items'
import { listProvenances } from '../app/domain/questionnaire/list-provenances'
import type { Questionnaire, Source } from '../app/domain/questionnaire/questionnaire-schema'
import { readingGrade } from '../app/domain/questionnaire/reading-grade'
import { formatScore } from '../app/domain/scoring/format-score'
import { loadQuestionnaires, QuestionnaireError } from '../questionnaires/index'
import { readQuestionnaireFile, readQuestionnaires } from '../questionnaires/read-questionnaires'
import { checkAnchors } from './check-anchors'
import { InputRefused, QUESTIONNAIRES, readArguments, runCommand, WrongUsage } from './command-line'

const HELP = `Lists the questionnaires, or checks them.

Usage: npm run --silent questionnaires -- [--json]
       npm run --silent questionnaires -- check FILE [--sources DIR]
       npm run --silent questionnaires -- --sources DIR

  (nothing)      print a table of the questionnaires; each is checked on the way
  --json         print the same as JSON: an array of objects with the keys below
  check FILE     check one questionnaire's file, which may lie anywhere, against the bibliography and
                 the other questionnaires
  --sources DIR  also open the source texts in DIR and check that every locator's anchor phrase stands
                 on or beside the line that it names
  --help         print this

Keys
  id             the questionnaire's id
  version        its version
  scales         how many scales it has
  items          how many items it asks, topics included
  minutes        how long it takes, at twelve seconds a question
  readingGrade   Flesch-Kincaid grade over its items, definitions and instructions
  sources        the sources that its scales and items come from, by id in the bibliography

What is wrong is printed on standard error as FILE: PATH: sentence.
Exit code      0 nothing wrong, 1 something wrong, 2 wrong usage
`

type Summary = Readonly<{
  id: string
  version: number
  scales: number
  items: number
  minutes: number
  readingGrade: number
  sources: readonly string[]
}>

await runCommand((args) => {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      sources: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return HELP
  const [command, file, ...rest] = positionals
  if (command !== undefined && command !== 'check') {
    throw new WrongUsage(`"${command}" is not something this command does. See --help.`)
  }
  if (command === 'check' && file === undefined) throw new WrongUsage('Say which file to check: check FILE.')
  if (rest.length > 0) throw new WrongUsage('check takes one file. See --help.')
  if (values.json && (command === 'check' || values.sources !== undefined)) {
    throw new WrongUsage('--json prints the table and goes with nothing else. See --help.')
  }
  if (values.sources === '') throw new WrongUsage('Say in which folder the source texts are: --sources DIR.')

  if (command === 'check') return checkFile(file!, values.sources)
  const { questionnaires, sources } = loadQuestionnaires(QUESTIONNAIRES)
  if (values.sources !== undefined) {
    return reportAnchors(questionnaires, sources, values.sources, ({ id, version }) =>
      displayPath(join(QUESTIONNAIRES, id, `${version}.json`)),
    )
  }
  const summaries = questionnaires.map((questionnaire) => summarise(questionnaire, sources))
  return values.json ? `${JSON.stringify(summaries, null, 2)}\n` : printTable(summaries)
})

function checkFile(file: string, sourceTexts: string | undefined): string {
  const shipped = readQuestionnaires(QUESTIONNAIRES)
  if (shipped.sources.length === 0) throw new QuestionnaireError(shipped.problems)
  const isDraft = !resolve(file).startsWith(QUESTIONNAIRES + sep)
  const read = readQuestionnaireFile(file, shipped.sources, isDraft)
  if (!read.ok) throw new QuestionnaireError(read.problems)
  const { questionnaire } = read
  const { id, version } = questionnaire
  const others = shipped.questionnaires.filter((other) => other.id !== id || other.version !== version)
  refuse(
    checkLibrary([...others, questionnaire])
      .filter((problem) => problem.questionnaire === questionnaire)
      .map(({ path, message }) => `${displayPath(file)}: ${path}: ${message}`),
  )
  const anchors =
    sourceTexts === undefined
      ? ''
      : reportAnchors([questionnaire], shipped.sources, sourceTexts, () => displayPath(file))
  return `${displayPath(file)}: ${id}@${version} is sound.\n${anchors}`
}

function reportAnchors(
  questionnaires: readonly Questionnaire[],
  sources: readonly Source[],
  directory: string,
  fileOf: (questionnaire: Questionnaire) => string,
): string {
  const placed = questionnaires.flatMap((questionnaire) =>
    listProvenances(questionnaire).map(({ value, path }) => ({
      provenance: value,
      place: `${fileOf(questionnaire)}: ${formatPath(path)}`,
    })),
  )
  const { problems, checked } = checkAnchors(placed, sources, directory)
  refuse(problems)
  return `Each of ${checked} locators has its anchor phrase where it says, in ${sources.length} source texts.\n`
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new InputRefused(problems.join('\n'))
}

function summarise(questionnaire: Questionnaire, sources: readonly Source[]): Summary {
  const { id, version, scales } = questionnaire
  const used = new Set(listProvenances(questionnaire).map(({ value }) => value.source))
  return {
    id,
    version,
    scales: scales.length,
    items: listItems(questionnaire).length,
    minutes: estimateMinutes(questionnaire),
    readingGrade: Number(formatScore(readingGrade(questionnaire))),
    sources: sources.map((source) => source.id).filter((source) => used.has(source)),
  }
}

function printTable(summaries: readonly Summary[]): string {
  const header = ['id', 'version', 'scales', 'items', 'minutes', 'reading grade', 'sources']
  const rows = summaries.map((summary) => [
    summary.id,
    String(summary.version),
    String(summary.scales),
    String(summary.items),
    String(summary.minutes),
    summary.readingGrade.toFixed(1),
    summary.sources.join(', '),
  ])
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]!.length)),
  )
  const print = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd()
  return `${[header, ...rows].map(print).join('\n')}\n`
}

function displayPath(file: string): string {
  return relative(process.cwd(), resolve(file))
}
