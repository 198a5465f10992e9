import { stringify } from 'csv-stringify/sync'
import { parseQuestionnaireName } from '../app/domain/questionnaire/parse-questionnaire-name'
import type { Questionnaire } from '../app/domain/questionnaire/questionnaire-schema'
import type { ScaleScore } from '../app/domain/scoring/scale-score'
import { scoreQuestionnaire } from '../app/domain/scoring/score-questionnaire'
import { loadQuestionnaires, type QuestionnaireLibrary } from '../questionnaires/index'
import { InputRefused, QUESTIONNAIRES, readArguments, runCommand, WrongUsage } from './command-line'
import { readCsvAnswers, readJsonAnswers } from './read-answers'
import { readText, refuseFile } from './read-text'

const HELP = `Scores answers to a questionnaire, as the product itself does.

Usage: npm run --silent score -- --questionnaire NAME --answers FILE [--format json|csv] [--csv]

  --questionnaire NAME  id@version, such as system-leadership@1; the id alone is its latest version
  --answers FILE        a JSON or CSV file, or - for standard input
  --format json|csv     what FILE is; without it, CSV if its name ends in .csv, and JSON otherwise
  --csv                 print a table as CSV instead of JSON
  --help                print this

JSON input    {"answers": {"<item id>": 1..5 | "none"}}; other keys beside "answers" are left alone.
CSV input     A row a respondent under a header, a column an item. A column named respondent may hold
              anything that tells the rows apart; it is printed with the scores. Blank lines are passed over.
"none" is the option that is not an answer: it counts as asked, not answered. Items that are absent, empty
or null are missing. Items of the companion questionnaire may be given too: they have no score.

Output        {"questionnaire", "scales": [{"id", "score", "reason", "answered", "asked"}]}
              For CSV input an array of these, a respondent each, with "respondent" if there is such a column.
  questionnaire  id@version that was scored
  respondent     what the CSV's column of that name says
  scales         one entry a scale, in the questionnaire's order
    id           the scale's id
    score        the mean of the answered items from 1 to 5, not rounded; null where there is none
    reason       "not enough answers" where under two thirds of the items were answered; otherwise null
    answered     how many items were answered
    asked        how many items the scale has
With --csv: a row a scale with these columns; for CSV input the first column, respondent, says what the
input's column says, or counts the respondents from 1.

Exit code     0 done, 1 input refused (why, on standard error), 2 wrong usage
`

type Scored = Readonly<{ questionnaire: string; respondent?: string; scales: readonly ScaleScore[] }>

await runCommand(async (args) => {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      questionnaire: { type: 'string' },
      answers: { type: 'string' },
      format: { type: 'string' },
      csv: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return HELP
  if (positionals.length > 0) throw new WrongUsage(`"${positionals[0]}" is not expected here. See --help.`)
  if (!values.questionnaire) throw new WrongUsage('Say which questionnaire with --questionnaire. See --help.')
  if (!values.answers) throw new WrongUsage('Say where the answers are with --answers FILE. See --help.')
  const format = values.format ?? (values.answers.toLowerCase().endsWith('.csv') ? 'csv' : 'json')
  if (format !== 'json' && format !== 'csv') throw new WrongUsage('--format is json or csv. See --help.')

  const library = loadQuestionnaires(QUESTIONNAIRES)
  const questionnaire = findQuestionnaire(library, values.questionnaire)
  const asked = { questionnaire, companion: library.companionOf(questionnaire) }
  const text = await readText(values.answers)
  const read = format === 'csv' ? readCsvAnswers(text, asked) : readJsonAnswers(text, asked)
  if (!read.ok) throw refuseFile(values.answers, read.problems)

  const scored = read.respondents.map(({ respondent, answers }): Scored => ({
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    ...(respondent === null ? {} : { respondent }),
    scales: scoreQuestionnaire(questionnaire, answers),
  }))
  if (values.csv) return printTable(scored, format === 'csv')
  return `${JSON.stringify(format === 'csv' ? scored : scored[0], null, 2)}\n`
})

function findQuestionnaire(library: QuestionnaireLibrary, name: string): Questionnaire {
  const questionnaire = library.find(name)
  if (questionnaire) return questionnaire
  const latest = library.latest(parseQuestionnaireName(name)?.id ?? '')
  if (latest) {
    throw new InputRefused(
      `There is no questionnaire "${name}": the latest version is ${latest.id}@${latest.version}.`,
    )
  }
  const ids = [...new Set(library.questionnaires.map(({ id }) => id))].join(', ')
  throw new InputRefused(`There is no questionnaire "${name}". There are: ${ids}.`)
}

function printTable(scored: readonly Scored[], hasRespondents: boolean): string {
  const columns = ['questionnaire', 'id', 'score', 'reason', 'answered', 'asked']
  const rows = scored.flatMap(({ questionnaire, respondent, scales }, index) =>
    scales.map((scale) => ({ respondent: respondent ?? index + 1, questionnaire, ...scale })),
  )
  return stringify(rows, {
    header: true,
    columns: hasRespondents ? ['respondent', ...columns] : columns,
    escape_formulas: true,
  })
}
