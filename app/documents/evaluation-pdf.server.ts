import type { EvaluationReport } from '../domain/evaluation/evaluation-report'
import { sayDay } from '../domain/field/say-day'
import { evaluationBlocks } from './evaluation-blocks'
import { writeTaggedPdf } from './write-tagged-pdf.server'

/** A cohort's evaluation as a tagged A4 document. It says what the page says. */
export function writeEvaluationPdf(
  report: EvaluationReport,
  { publishedAt, ...options }: Readonly<{ publishedAt: string; createdAt: Date; compress?: boolean }>,
): Promise<Buffer> {
  const caption = `${report.programme}, ${report.cohort}`
  const published = `published until ${sayDay(publishedAt.slice(0, 10))}`
  return writeTaggedPdf(evaluationBlocks(report), {
    title: `Evaluation: ${caption}`,
    footer: `Evaluation · ${caption} · ${published} · self-report`,
    ...options,
  })
}
