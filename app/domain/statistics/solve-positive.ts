/**
 * Solves H s = g for a symmetric matrix H, given row by row, by Cholesky's method; null where H is not positive definite.
 * Source: Golub and Van Loan (2013), Matrix Computations, 4.2.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i * size + j]!
      for (let k = 0; k < j; k += 1) rest -= lower[i * size + k]! * lower[j * size + k]!
      if (i === j && !(rest > 0)) return null
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / lower[j * size + j]!
    }
  }
  const solution = right.slice()
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) solution[i]! -= lower[i * size + k]! * solution[k]!
    solution[i]! /= lower[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) solution[i]! -= lower[k * size + i]! * solution[k]!
    solution[i]! /= lower[i * size + i]!
  }
  return solution
}
