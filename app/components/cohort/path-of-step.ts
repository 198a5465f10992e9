type Step =
  | Readonly<{ kind: 'look-back'; questionnaireId: string }>
  | Readonly<{ kind: 'react' }>
  | Readonly<{ kind: 'none'; isLate: boolean }>

/** Where the next step of a wave is, or else the cohort's page, which says what was saved. */
export function pathOfStep(
  step: Step,
  { cohortId, waveId }: Readonly<{ cohortId: string; waveId: string }>,
  saved: 'submitted' | 'done',
): string {
  const wave = `/taking-part/${cohortId}/waves/${waveId}`
  if (step.kind === 'look-back') return `${wave}/looking-back/${step.questionnaireId}`
  if (step.kind === 'react') return `${wave}/reaction`
  return `/taking-part/${cohortId}?${saved === 'submitted' && step.isLate ? 'late' : saved}`
}
