/**
 * One published cell of one scale, as the ledger keeps it: which assessments it was made from (D6). Number, mean, spread and
 * agreement of a cell are one release. Releases touch only where scale, questionnaire and version are the same.
 */
export type Release = Readonly<{
  /** "id@version" (Q13). */
  questionnaire: string
  scaleId: string
  /** Random numbers of the assessments, each once, in order. */
  members: readonly string[]
  /** Between which bounds the shown mean puts the true one: nothing that is not published. */
  mean: Readonly<{ least: number; most: number }>
}>
