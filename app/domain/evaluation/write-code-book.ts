import { thresholds } from '../disclosure/thresholds'
import type { Questionnaire, Scale, Source } from '../questionnaire/questionnaire-schema'
import { type Demographic, sayDemographicValue } from './demographic'
import { DRAW_STANDS_DAYS } from './first-day-to-draw'

export type CodeBookFacts = Readonly<{
  questionnaire: Questionnaire
  demographic: Demographic
  count: number
  labels: Readonly<Record<string, number>>
  purpose: string
  sources: readonly Source[]
}>

/** What stands in a research export, as plain text: each column, how it was scored, how many, what was merged, the rules (X8). */
export function writeCodeBook(facts: CodeBookFacts): string {
  const { questionnaire, demographic, count, labels, purpose } = facts
  const scales = questionnaire.scales.map((scale) => describeScale(questionnaire, scale))
  const values = Object.entries(labels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, n]) => `  ${label} (${sayDemographicValue(demographic, label)}): ${n}`)
  const blocks = [
    [`CODE BOOK: ${questionnaire.title}, version ${questionnaire.version}`],
    [`Named purpose: ${purpose}`],
    [
      'What it is',
      `${count} rows. A row is one assessment of one person: the latest of this version that they had submitted when they were first`,
      'drawn. Nobody has two rows. The order of the rows is random and says nothing. Only people who allow it are in it.',
      'Scores are what people say of themselves or of what is around them. The questionnaire is not validated.',
      'Those who allow it chose to: they are not a sample of anybody.',
    ],
    [
      'How a scale is scored',
      'The mean of its answered items, from 1 to 5, to one decimal, a half rounded up. A reversed item counts as 6 minus its answer.',
      'Fewer than two thirds of the items answered: empty. "No opportunity" and "I do not know" are not answers.',
    ],
    ['Columns', ...scales.flat(), ...describeDemographic(demographic), ...values],
    [
      'Rules',
      `At least ${thresholds.research} people in all. The demographic of this version is the same in every export.`,
      `Rows come ${thresholds.distribution} or more together, and a draw stands for ${DRAW_STANDS_DAYS} days. Where somebody takes back, others go`,
      `with them by lot, so that ${thresholds.distribution} or more rows go together; who has gone isn’t drawn again.`,
      'Do not try to find out whose a row is, or to join the rows with other data about people.',
    ],
    ['Where the scales come from', ...describeSources(facts)],
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function describeScale({ optionSets }: Questionnaire, scale: Scale): readonly string[] {
  const { options = [], none } = optionSets[scale.options] ?? {}
  const reversed = scale.items.filter((item) => item.reversed).length
  const answers = options.map(({ value, label }) => `${value} ${label}`).join(', ')
  return [
    `  ${scale.id}: ${scale.title}`,
    `    ${scale.definition}`,
    `    1.0 to 5.0 or empty; ${scale.items.length} items, ${reversed} of them reversed.`,
    `    Answers: ${answers}${none === undefined ? '' : `; not an answer: ${none}`}`,
  ]
}

function describeDemographic(demographic: Demographic): readonly string[] {
  return [
    `  ${demographic}: what the person said of their ${demographic} when they answered, fixed since they were first drawn.`,
    `    A value is told where ${thresholds.distribution} or more of those who came with the same draw have it. The others are "merged", the`,
    `    smallest first, until ${thresholds.distribution} or more are. So people with a value that is told can be among "merged" as well.`,
    '    How many there are of each:',
  ]
}

function describeSources({ questionnaire, sources }: CodeBookFacts): readonly string[] {
  const used = new Set(
    questionnaire.scales.flatMap(({ provenance }) => provenance.map(({ source }) => source)),
  )
  return sources
    .filter(({ id }) => used.has(id))
    .map(
      ({ authors, year, title, publisher, licence }) =>
        `  ${authors.join(', ')} (${year}). ${title}. ${publisher}. Licence: ${licence}`,
    )
}
