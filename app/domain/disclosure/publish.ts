import { dimensions, type Contribution, type Dimension } from './contribution'
import { allRules, type Rule } from './decide-siblings'
import { publishScale, type PublishedScale } from './publish-scale'
import type { Release } from './release'
import type { Cell, Cells, Snapshot } from './snapshot'
import { thresholdInForce } from './thresholds'

/** What a publication is made from. */
export type Publication = Readonly<{
  /** "id@version" (Q13): what was asked. */
  questionnaire: string
  /** Whether people answered about themselves: only then are there coverage and dependence. */
  isSelf: boolean
  scaleIds: readonly string[]
  contributions: readonly Contribution[]
  /** By what it may be broken down, fixed when the round opened (D4). */
  dimensions: readonly Dimension[]
  /**
   * The values that occur among the members, whether or not those answered. Without them a group of which nobody answered
   * would be missing from the snapshot, which tells who did not answer (D9).
   */
  listed?: Readonly<Partial<Record<Dimension, readonly string[]>>>
  /** k, fixed when the round opened (D1). */
  threshold: number
  /** What was published before of any of these assessments: the ledger, or as much of it as is tied to them (D6). */
  earlier: readonly Release[]
  /** All, but in the attack suite. */
  rules?: ReadonlySet<Rule>
}>

export type Published = Readonly<{ snapshot: Snapshot; releases: readonly Release[] }>

/**
 * The only door through which figures of a group pass (D1 to D7): a snapshot of cells that are shown or suppressed, and the
 * releases that the ledger has to keep, in the same transaction. Each scale is decided by itself, on those who have a score
 * there. An assessment that comes twice counts once.
 */
export function publish(publication: Publication): Published {
  const { questionnaire, isSelf, scaleIds, earlier, rules = allRules } = publication
  const threshold = thresholdInForce(publication.threshold)
  const contributions = eachOnce(publication.contributions)
  const breakdowns = dimensions
    .filter((dimension) => publication.dimensions.includes(dimension))
    .map((dimension) => ({ dimension, values: listValues(publication, dimension) }))
  const scales = scaleIds.map((scaleId) => {
    const people = contributions.filter(({ scores }) => isScore(scores[scaleId]))
    const scale = { questionnaire, scaleId, isSelf, people, breakdowns, threshold, earlier, rules }
    return [scaleId, publishScale(scale)] as const
  })
  const cellsOf = (choose: (scale: PublishedScale) => Cell): Cells =>
    Object.fromEntries(scales.map(([id, scale]) => [id, choose(scale)]))
  return {
    snapshot: {
      questionnaire,
      threshold,
      whole: cellsOf(({ whole }) => whole),
      breakdowns: breakdowns.map(({ dimension, values }) => ({
        dimension,
        groups: values.flatMap((value) =>
          value === null
            ? []
            : [{ value, cells: cellsOf(({ groups }) => groups.get(dimension)!.get(value)!) }],
        ),
      })),
    },
    releases: scales.flatMap(([, { releases }]) => releases),
  }
}

/** In the order of their numbers, once for all scales. */
function eachOnce(contributions: readonly Contribution[]): readonly Contribution[] {
  const sorted = [...contributions].sort((one, other) =>
    one.number < other.number ? -1 : one.number > other.number ? 1 : 0,
  )
  return sorted.filter(({ number }, at) => number !== sorted[at + 1]?.number)
}

function isScore(score: unknown): boolean {
  return typeof score === 'number' && score >= 1 && score <= 5
}

/** Each value once, in order: those of the members and those of the answers, and null if some people's is not known. */
function listValues(
  { contributions, listed }: Publication,
  dimension: Dimension,
): readonly (string | null)[] {
  const answered = contributions.map(({ facts }) => facts[dimension])
  const known = new Set([...(listed?.[dimension] ?? []), ...answered.filter((value) => value !== null)])
  return [...[...known].sort(), ...(answered.includes(null) ? [null] : [])]
}
