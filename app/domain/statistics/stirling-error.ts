/**
 * By how much Stirling's formula misses: ln Γ(z + 1) − [(z + ½) ln z − z + ½ ln 2π], for z above 0.
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities. Below 16 by recurrence.
 */
export function stirlingError(z: number): number {
  if (z < 16) return stirlingError(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1
  const square = z * z
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) /
        square) /
    z
  )
}
