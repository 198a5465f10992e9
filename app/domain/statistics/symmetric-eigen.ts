/** `values` from the largest on; the vector of the m-th stands in `vectors` from m × size on, of length 1. */
export type Eigen = Readonly<{ values: Float64Array; vectors: Float64Array }>

/**
 * Eigenvalues and eigenvectors of a symmetric matrix of `size` rows, given row by row.
 * Source: Jacobi's method by rows in turn; Golub and Van Loan (2013), Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice()
  const v = Float64Array.from(a, (_, at) => (at % (size + 1) === 0 ? 1 : 0))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let hasTurned = false
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const off = a[p * size + q]!
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a[p * size + p]! * a[q * size + q]!)) || off === 0)
          continue
        hasTurned = true
        turn(a, v, size, p, q)
      }
    }
    if (!hasTurned) break
  }
  const order = Array.from({ length: size }, (_, m) => m).sort((m, n) => a[n * size + n]! - a[m * size + m]!)
  const vectors = new Float64Array(size * size)
  order.forEach((m, at) => vectors.set(v.subarray(m * size, (m + 1) * size), at * size))
  return { values: Float64Array.from(order, (m) => a[m * size + m]!), vectors }
}

const MOST_SWEEPS = 60

/** Turns rows and columns p and q so that their common element becomes 0. */
function turn(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!
  const half = (a[q * size + q]! - a[p * size + p]!) / (2 * off)
  const tangent = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.hypot(1, half))
  const cosine = 1 / Math.hypot(1, tangent)
  const sine = tangent * cosine
  for (let k = 0; k < size; k += 1) {
    const kp = a[k * size + p]!
    const kq = a[k * size + q]!
    a[k * size + p] = cosine * kp - sine * kq
    a[k * size + q] = sine * kp + cosine * kq
  }
  for (let k = 0; k < size; k += 1) {
    const pk = a[p * size + k]!
    const qk = a[q * size + k]!
    a[p * size + k] = cosine * pk - sine * qk
    a[q * size + k] = sine * pk + cosine * qk
    const vp = v[p * size + k]!
    const vq = v[q * size + k]!
    v[p * size + k] = cosine * vp - sine * vq
    v[q * size + k] = sine * vp + cosine * vq
  }
  a[p * size + q] = 0
  a[q * size + p] = 0
}
