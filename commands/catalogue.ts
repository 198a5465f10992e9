import { loadCatalogue, loadStarterActivities } from '../catalogue/load-catalogue'
import type { Activity } from '../app/domain/development/activity'
import { latestVersion } from '../app/domain/questionnaire/latest-version'
import type { Questionnaire } from '../app/domain/questionnaire/questionnaire-schema'
import { loadQuestionnaires } from '../questionnaires/index'
import { checkAnchors } from './check-anchors'
import {
  CATALOGUE,
  InputRefused,
  QUESTIONNAIRES,
  readArguments,
  runCommand,
  WrongUsage,
} from './command-line'

const HELP = `Lists what the starter set of activities offers for each scale, or checks where it comes from.

Usage: npm run --silent catalogue -- [--json]
       npm run --silent catalogue -- --sources DIR

  (nothing)      print a table of the scales; each activity is checked on the way
  --json         print the same as JSON: an array of objects with the keys below
  --sources DIR  open the source texts in DIR and check that every locator's anchor phrase stands on or
                 beside the line that it names
  --help         print this

Keys
  questionnaire  the questionnaire's id
  scale          the scale's id
  activities     how many activities develop it
  formats        in how many formats
  free           how many of them cost nothing
  underAnHour    how many take less than an hour, all told

What is wrong is printed on standard error as FILE: PATH: sentence.
Exit code      0 nothing wrong, 1 something wrong, 2 wrong usage
`

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
  if (positionals.length > 0) throw new WrongUsage(`"${positionals[0]}" is not expected here. See --help.`)
  if (values.json && values.sources !== undefined) {
    throw new WrongUsage('--json prints the table and goes with nothing else. See --help.')
  }
  if (values.sources === '') throw new WrongUsage('Say in which folder the source texts are: --sources DIR.')

  const library = loadQuestionnaires(QUESTIONNAIRES)
  if (values.sources !== undefined) return reportAnchors(library, values.sources)
  const rows = summarise(loadCatalogue(CATALOGUE, library), library.questionnaires)
  return values.json ? `${JSON.stringify(rows, null, 2)}\n` : printTable(rows)
})

function reportAnchors(library: ReturnType<typeof loadQuestionnaires>, directory: string): string {
  const placed = loadStarterActivities(CATALOGUE, library).flatMap(({ activity, file, index }) =>
    activity.provenance.map((provenance, p) => ({
      provenance,
      place: `${file}: activities[${index}].provenance[${p}]`,
    })),
  )
  const { problems, checked } = checkAnchors(placed, library.sources, directory)
  if (problems.length > 0) throw new InputRefused(problems.join('\n'))
  return `Each of ${checked} locators has its anchor phrase where it says, in ${library.sources.length} source texts.\n`
}

type Row = Readonly<{
  questionnaire: string
  scale: string
  activities: number
  formats: number
  free: number
  underAnHour: number
}>

function summarise(
  activities: readonly Activity[],
  questionnaires: readonly Questionnaire[],
): readonly Row[] {
  const latest = questionnaires.filter(
    (questionnaire) => latestVersion(questionnaires, questionnaire.id) === questionnaire,
  )
  return latest.flatMap((questionnaire) =>
    questionnaire.scales.map((scale) => {
      const found = activities.filter(({ develops }) =>
        develops.some((each) => each.questionnaire === questionnaire.id && each.scale === scale.id),
      )
      return {
        questionnaire: questionnaire.id,
        scale: scale.id,
        activities: found.length,
        formats: new Set(found.map(({ format }) => format)).size,
        free: found.filter(({ cost }) => cost.pounds === 0).length,
        underAnHour: found.filter(({ minutes }) => minutes < 60).length,
      }
    }),
  )
}

function printTable(rows: readonly Row[]): string {
  const lines = [
    ['questionnaire', 'scale', 'activities', 'formats', 'free', 'under an hour'],
    ...rows.map((row) => Object.values(row).map(String)),
  ]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const print = (line: readonly string[]) =>
    line
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
  return `${lines.map(print).join('\n')}\n`
}
