/** Headers of a file to keep: "system-leadership-2026-11-22.csv". */
export function downloadHeaders(
  contentType: string,
  assessment: Readonly<{ questionnaire: string; startedAt: string; submittedAt: string | null }>,
  ending: string,
): Record<string, string> {
  const name = assessment.questionnaire.replace(/@\d+$/, '')
  const date = (assessment.submittedAt ?? assessment.startedAt).slice(0, 10)
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${name}-${date}.${ending}"`,
  }
}
