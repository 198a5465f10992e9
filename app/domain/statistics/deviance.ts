/**
 * x ln(x / m) + m − x, for x and m above 0: what a count of x, where m was expected, costs in likelihood.
 * Near x = m it is summed up as a series, for the difference would have no digits left.
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function deviance(x: number, m: number): number {
  const difference = x - m
  if (!(Math.abs(difference) < 0.1 * (x + m))) return x * Math.log(x / m) + m - x
  const ratio = difference / (x + m)
  let sum = difference * ratio
  let term = 2 * x * ratio
  for (let j = 1; ; j += 1) {
    term *= ratio * ratio
    const next = sum + term / (2 * j + 1)
    if (next === sum) return sum
    sum = next
  }
}
