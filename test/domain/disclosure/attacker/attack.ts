import { boundScores } from './bound-scores'
import { combineUpToThree, weigh } from './combine-three'
import { eliminateSums } from './eliminate-sums'
import type { SeenCell } from './seen-cell'

/** A group under k that was recovered, and how. */
export type Recovery = Readonly<{ by: 'elimination' | 'three' | 'bounds'; people: readonly string[] }>

const FLOAT_NOISE = 1e-6
/** Scores of three items: thirds. The attacker knows that. */
const STEPS = Array.from({ length: 13 }, (_, index) => 1 + index / 3)

/**
 * Everything that an attacker recovers about fewer than k people from all that was ever published on one scale: by exact
 * elimination, by sums and differences of up to three, and by rounding and the ends of the scale, where a score is recovered
 * if only one value is left for it.
 */
export function attack(cells: readonly SeenCell[], k: number): readonly Recovery[] {
  const different = [...new Map(cells.map((cell) => [[...cell.members].sort().join(), cell])).values()]
  const byElimination = eliminateSums(
    different.map(({ members }) => members),
    k - 1,
  )
  const byThree: (readonly string[])[] = []
  for (const combination of combineUpToThree(different)) {
    const total = combination.reduce((sum, { cell, sign }) => sum + sign * cell.members.size, 0)
    if (Math.abs(total) > 3 * (k - 1)) continue
    const weights = weigh(combination)
    if (weights.size > 0 && weights.size < k) byThree.push([...weights.keys()])
  }
  const byBounds = [...boundScores(cells)]
    .filter(([, { low, high }]) => {
      return STEPS.filter((step) => step >= low - FLOAT_NOISE && step <= high + FLOAT_NOISE).length <= 1
    })
    .map(([person]) => [person])
  return [
    ...byElimination.map((people) => ({ by: 'elimination', people }) as const),
    ...byThree.map((people) => ({ by: 'three', people }) as const),
    ...byBounds.map((people) => ({ by: 'bounds', people }) as const),
  ]
}
