import type { Covariances } from './covariances'
import { cronbachAlpha } from './cronbach-alpha'
import type { Estimate } from './estimate'

/**
 * For each item, Cronbach's alpha of all the others, of the same people.
 *
 * Smallest n: 3 items, 3 people. Missing values, ties and zero variance as for Cronbach's alpha.
 */
export function alphaIfDropped(items: Covariances): readonly Estimate[] {
  const { size, n, values } = items
  return Array.from({ length: size }, (_, dropped) =>
    cronbachAlpha({
      size: size - 1,
      n,
      values: values.filter((_, at) => Math.floor(at / size) !== dropped && at % size !== dropped),
    }),
  )
}
