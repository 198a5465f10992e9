import type { ProfileReport } from './profile-report'

/** The texts of a report that may hold words to be explained (P12): of its scales, then of its topics and context. */
export function textsOfReport(report: ProfileReport): readonly string[] {
  return [
    ...report.scales.flatMap(({ definition, looksLike, reflection, answers }) => [
      definition,
      ...answers.map(({ text }) => text),
      ...Object.values(looksLike),
      ...reflection,
    ]),
    ...[...report.topics, ...report.context].flatMap(({ topics }) =>
      topics.flatMap(({ meaning, statement, reflection }) => [meaning, statement, reflection]),
    ),
  ]
}
