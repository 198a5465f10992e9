import { compareScores } from './compare-scores'
import type { RankedScales } from './profile-report'

const AT_MOST = 3

/**
 * The three scales with the highest weight, highest first; equal ones keep the order they come in, which
 * is the questionnaire's, and are named as tied (R4). Those that weigh as much as the last of the three and
 * found no place are listed beside them: the cut between them would be chance.
 */
export function rankScales(scales: readonly Readonly<{ id: string; weight: number }>[]): RankedScales {
  const sorted = [...scales].sort((a, b) => compareScores(b.weight, a.weight))
  const shown = sorted.slice(0, AT_MOST)
  const last = shown.at(-1)
  const equal = sorted
    .slice(AT_MOST)
    .filter((scale) => last !== undefined && compareScores(scale.weight, last.weight) === 0)
  const tied = shown.filter((scale) =>
    shown.some((other) => other !== scale && compareScores(other.weight, scale.weight) === 0),
  )
  return { shown: shown.map(idOf), tied: tied.map(idOf), equal: equal.map(idOf) }
}

function idOf({ id }: Readonly<{ id: string }>): string {
  return id
}
