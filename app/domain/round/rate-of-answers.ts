/**
 * What others may see of answering (D9): the share of the members who have answered, in per cent, downwards in tens. It is
 * never more than what all but one of them would give, so that it can't say "all" and so name those who have. Null under
 * the threshold, and where only all of them would reach it.
 */
export function rateOfAnswers(answered: number, members: number, threshold: number): number | null {
  if (answered < threshold || members <= threshold) return null
  const allButOne = Math.floor((10 * (members - 1)) / members) * 10
  return Math.min(allButOne, Math.floor((10 * answered) / members) * 10)
}

/** The rate in words. */
export function describeRate(percent: number): string {
  return `${percent}% or more have answered`
}
