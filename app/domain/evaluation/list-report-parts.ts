import type { EvaluationReport } from './evaluation-report'

/** What a file for programs has of a report beside the published figures: its texts, what happened, and what teams shared (N11). */
export function listReportParts(report: EvaluationReport) {
  const { programme, cohort, toCome, question, design, whoTookPart, teams, events, howToRead, limits } =
    report
  return {
    ...{ programme, cohort, selfReport: true, toCome, question, design, whoTookPart },
    ...{ teams, events, howToRead, limits },
  } as const
}
