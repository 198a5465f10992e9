import { covarianceShortfall } from './covariance-shortfall'
import type { Covariances } from './covariances'
import { type Estimate, estimate, noEstimate } from './estimate'
import { oneFactorCurvature } from './one-factor-curvature'
import { type OneFactorFit, oneFactorLikelihood } from './one-factor-likelihood'
import { solvePositive } from './solve-positive'

/** Loadings and uniquenesses, the latter variances, in the units of the items. */
export type OneFactorModel = Readonly<{ loadings: readonly number[]; uniquenesses: readonly number[] }>

/**
 * The model of one factor behind all items, by maximum likelihood from their covariances.
 * Source: Jöreskog (1967), Psychometrika 32, 443–482, with Newton's method for the logarithms of the uniquenesses.
 *
 * Smallest n: 3 items, 3 people. Missing values are the covariances' matter; ties don't matter; an item without
 * variance gives a reason. Where an item would be left with no uniqueness (a Heywood case), or more than one
 * model fits best, the reason is "no proper solution".
 */
export function oneFactorModel(items: Covariances): Estimate<OneFactorModel> {
  const shortfall = covarianceShortfall(items, 3)
  if (shortfall !== null) return noEstimate(shortfall)
  const { size, values } = items
  const deviations = Array.from({ length: size }, (_, i) => Math.sqrt(values[i * size + i]!))
  if (deviations.some((deviation) => deviation === 0)) return noEstimate('no variance')
  const correlations = values.map((covariance, at) => {
    const row = Math.floor(at / size)
    const column = at % size
    return row === column ? 1 : covariance / deviations[row]! / deviations[column]!
  })

  let logs = new Float64Array(size).fill(Math.log(0.5))
  let fit = oneFactorLikelihood(correlations, logs)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const curvature = oneFactorCurvature(fit)
    const hasArrived = fit.gradient.every((slope) => Math.abs(slope) < FLAT)
    const next = goDown(correlations, logs, fit, descend(fit.gradient, curvature))
    if (next) ({ logs, fit } = next)
    if (logs.some((log) => log < Math.log(LEAST_UNIQUENESS))) break
    if (hasArrived) {
      if (!solvePositive(addToDiagonal(curvature, -LEAST_CURVATURE), fit.gradient)) break
      const strength = Math.sqrt(Math.max(0, fit.eigen.values[0]! - 1))
      const uniquenesses = logs.map(Math.exp)
      return estimate<OneFactorModel>({
        loadings: deviations.map(
          (sd, i) => sd * Math.sqrt(uniquenesses[i]!) * strength * fit.eigen.vectors[i]!,
        ),
        uniquenesses: deviations.map((sd, i) => sd * sd * uniquenesses[i]!),
      })
    }
    if (!next) break
  }
  return noEstimate('no proper solution')
}

const MOST_ROUNDS = 200
/** Here one more step of Newton's is exact. */
const FLAT = 1e-9
/** Of an item's variance. */
const LEAST_UNIQUENESS = 1e-6
/** With less, other models fit as well as the one that was found. */
const LEAST_CURVATURE = 1e-7
/** Of the misfit, an item. */
const ROUNDING = 1e-13
/** In logarithms, so that one step stays where the curvature says something. */
const LONGEST_STEP = 2

/** Newton's step, on a curvature that is made positive if it isn't. */
function descend(gradient: Float64Array, curvature: Float64Array): Float64Array {
  let step = solvePositive(curvature, gradient)
  for (let ridge = 1e-3; !step && ridge < 1e12; ridge *= 4) {
    step = solvePositive(addToDiagonal(curvature, ridge), gradient)
  }
  step ??= gradient
  const longest = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0)
  return longest > LONGEST_STEP ? step.map((part) => (part * LONGEST_STEP) / longest) : step
}

function addToDiagonal(matrix: Float64Array, value: number): Float64Array {
  const size = Math.sqrt(matrix.length)
  return matrix.map((element, at) => (at % (size + 1) === 0 ? element + value : element))
}

/** As much of the step as makes the fit no worse; null where no part of it does. */
function goDown(correlations: Float64Array, logs: Float64Array, fit: OneFactorFit, step: Float64Array) {
  for (let share = 1; share > 1e-9; share /= 2) {
    const nextLogs = logs.map((log, i) => log - share * step[i]!)
    const next = oneFactorLikelihood(correlations, nextLogs)
    if (next.misfit <= fit.misfit + logs.length * ROUNDING) return { logs: nextLogs, fit: next }
  }
  return null
}
