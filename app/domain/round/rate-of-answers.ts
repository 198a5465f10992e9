/**
 * What others may see of answering (D9): the share of the members who have answered, in per cent, downwards in tens and at
 * most 90, so that "all" never names those who have. Null under the threshold.
 */
export function rateOfAnswers(answered: number, members: number, threshold: number): number | null {
  if (answered < threshold || members === 0) return null
  return Math.min(90, Math.floor((10 * answered) / members) * 10)
}

/** The rate in words. */
export function describeRate(percent: number): string {
  return percent === 90 ? '90% or more have answered' : `${percent}% or more have answered`
}
