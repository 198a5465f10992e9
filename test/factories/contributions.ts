import type { Contribution, Facts } from '../../app/domain/disclosure/contribution'
import { publish, type Publication } from '../../app/domain/disclosure/publish'
import { deepFreeze } from './deep-freeze'

const unknownFacts: Facts = { sector: null, function: null, tier: null }

/** Assessments of people of one kind with a score each on scale "trust"; numbers are the name and a count. */
export function makeContributions(
  name: string,
  scores: readonly (number | null)[],
  facts: Partial<Facts> = {},
): readonly Contribution[] {
  return deepFreeze(
    scores.map((trust, index) => ({
      number: `${name}-${index + 1}`,
      scores: { trust },
      facts: { ...unknownFacts, ...facts },
    })),
  )
}

/** As many equal scores as are wanted: makeContributions('icb', times(6, 3), …). */
export function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value)
}

/** Publishes assessments of a team (k = 5) on scale "trust", broken down by sector; what is given replaces that. */
export function publishTeam(
  contributions: readonly Contribution[],
  changes: Partial<Publication> = {},
): ReturnType<typeof publish> {
  return publish(
    deepFreeze({
      questionnaire: 'collaboration-factors@1',
      isSelf: false,
      scaleIds: ['trust'],
      contributions,
      dimensions: ['sector'],
      threshold: 5,
      earlier: [],
      ...changes,
    } satisfies Publication),
  )
}
