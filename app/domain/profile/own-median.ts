/**
 * The median of a person's own scale scores, which is what their strengths and growth areas are measured
 * against (R1). Scales without a score don't count; null where none has one.
 */
export function ownMedian(scores: readonly Readonly<{ score: number | null }>[]): number | null {
  const sorted = scores.flatMap(({ score }) => (score === null ? [] : [score])).sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
