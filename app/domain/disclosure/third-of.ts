import type { Coverage } from './snapshot'

/** Sums of thirds may miss what they should be by as much. */
const FLOAT_NOISE = 1e-9

/** A share in thirds: under a third is few, over two thirds is most; a third and two thirds themselves are some (D7). */
export function thirdOf(share: number): Coverage {
  if (share < 1 / 3 - FLOAT_NOISE) return 'few'
  return share > 2 / 3 + FLOAT_NOISE ? 'most' : 'some'
}
