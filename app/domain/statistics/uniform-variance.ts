import type { RatingScale } from './rating-scale'

/**
 * The variance that answers by chance would have, each option as likely as the next: (A² − 1) / 12 for A
 * options; 2 for five, 4 for seven. It is what agreement is measured against.
 * Source: James, Demaree and Wolf (1984), Journal of Applied Psychology 69, 85–98.
 */
export function uniformVariance({ lowest, highest }: RatingScale): number {
  const options = highest - lowest + 1
  return (options * options - 1) / 12
}
