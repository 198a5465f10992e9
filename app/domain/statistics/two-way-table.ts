import type { Column } from './column'

/** Mean squares of a table of `targets` rows and `judges` columns. */
export type TwoWayTable = Readonly<{
  targets: number
  judges: number
  betweenTargets: number
  withinTargets: number
  betweenJudges: number
  residual: number
}>

/**
 * The mean squares of judges' ratings of targets, a column a judge, of the targets that every judge rated; NaN with
 * fewer than two targets or judges. What is smaller than rounding makes it is 0.
 * Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420–428.
 */
export function twoWayTable(ratings: readonly Column[]): TwoWayTable {
  const judges = ratings.length
  const rows = Array.from(ratings[0] ?? [], (_, target) => ratings.map((column) => column[target]!)).filter(
    (row) => !row.some(Number.isNaN),
  )
  const targets = rows.length
  const origin = rows[0]?.[0] ?? 0
  const shifted = rows.map((row) => row.map((rating) => rating - origin))
  const ofTargets = shifted.map(average)
  const ofJudges = ratings.map((_, judge) => average(shifted.map((row) => row[judge]!)))
  const all = average(ofTargets)

  const betweenTargets = judges * sumOfSquares(ofTargets.map((target) => target - all))
  const betweenJudges = targets * sumOfSquares(ofJudges.map((judge) => judge - all))
  const withinTargets = sumOfSquares(shifted.flatMap((row, t) => row.map((rating) => rating - ofTargets[t]!)))
  const residual = sumOfSquares(
    shifted.flatMap((row, t) => row.map((rating, j) => rating - ofTargets[t]! - (ofJudges[j]! - all))),
  )
  const rounding = (betweenTargets + withinTargets) * 1e-26
  const meanSquare = (sum: number, df: number) => (df < 1 ? NaN : sum <= rounding ? 0 : sum / df)
  return {
    targets,
    judges,
    betweenTargets: meanSquare(betweenTargets, targets - 1),
    withinTargets: meanSquare(withinTargets, targets * (judges - 1)),
    betweenJudges: meanSquare(betweenJudges, judges - 1),
    residual: meanSquare(residual, (targets - 1) * (judges - 1)),
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
