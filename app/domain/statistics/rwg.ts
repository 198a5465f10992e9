import type { Column } from './column'
import type { Estimate } from './estimate'
import type { RatingScale } from './rating-scale'
import { rwgJ } from './rwg-j'

/**
 * r_wg: how far people agree about one item, from 0 (no more than by chance) to 1 (everyone gave the same).
 * 1 − s² / σ², where s² is the sample variance and σ² that of a uniform null; below 0 it is 0.
 * Source: James, Demaree and Wolf (1984), Journal of Applied Psychology 69, 85–98.
 *
 * Smallest n: 2 people. Missing values are left out; ties don't matter; zero variance gives 1. A value outside the
 * scale gives a reason. Where figures are published, the disclosure rules ask for more people (D7).
 */
export function rwg(item: Column, scale: RatingScale): Estimate {
  return rwgJ([item], scale)
}
