import { aggregateScores } from './aggregate-scores'
import { boundsOfMean } from './bounds-of-mean'
import { checkRelease } from './check-release'
import { dimensions, type Contribution, type Dimension } from './contribution'
import { decideSiblings, type Rule, type Sibling } from './decide-siblings'
import { discloseCell, hideCell } from './disclose-cell'
import type { Suppression } from './figure'
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
  /** What was published before of any of these assessments: the ledger, or more of it (D6). */
  earlier: readonly Release[]
  /** All, but in the attack suite. */
  rules?: ReadonlySet<Rule>
}>

const allRules: ReadonlySet<Rule> = new Set(['D1', 'D2', 'D3', 'D6', 'D7'])

type Person = Readonly<{ number: string; score: number; facts: Contribution['facts'] }>
type Scale = Readonly<{
  whole: Cell
  groups: ReadonlyMap<Dimension, ReadonlyMap<string, Cell>>
  releases: readonly Release[]
}>

/**
 * The only door through which figures of a group pass (D1 to D7): a snapshot of cells that are shown or suppressed, and the
 * releases that the ledger is to keep with it, in one transaction. Each scale is decided by itself, on those who have a
 * score there: first the whole group, then the dimensions in their order, everything checked with what was accepted before
 * it. A person who comes twice counts once.
 */
export function publish(
  publication: Publication,
): Readonly<{ snapshot: Snapshot; releases: readonly Release[] }> {
  const { questionnaire, scaleIds } = publication
  const threshold = thresholdInForce(publication.threshold)
  const scales = scaleIds.map((id) => [id, publishScale(publication, id, threshold)] as const)
  const cellsOf = (choose: (scale: Scale) => Cell): Cells =>
    Object.fromEntries(scales.map(([id, scale]) => [id, choose(scale)]))
  const breakdowns = inOrder(publication.dimensions).map((dimension) => ({
    dimension,
    groups: valuesOf(publication, dimension).map((value) => ({
      value,
      cells: cellsOf(({ groups }) => groups.get(dimension)!.get(value)!),
    })),
  }))
  return {
    snapshot: { questionnaire, threshold, whole: cellsOf(({ whole }) => whole), breakdowns },
    releases: scales.flatMap(([, { releases }]) => releases),
  }
}

function publishScale(publication: Publication, scaleId: string, threshold: number): Scale {
  const { questionnaire, isSelf: self, earlier, rules = allRules } = publication
  const people = scoredPeople(publication.contributions, scaleId)
  const releases: Release[] = []

  const prepare = (members: readonly Person[]) => {
    const cell = discloseCell(aggregateScores(members.map(({ score }) => score)), {
      roundsAndBounds: rules.has('D7'),
      self,
    })
    const mean = cell.mean.state === 'shown' ? boundsOfMean(cell.mean.value) : { least: 1, most: 5 }
    const numbers = members.map(({ number }) => number).sort()
    return { cell, release: { questionnaire, scaleId, members: numbers, mean } satisfies Release }
  }
  const refusal = (accepted: readonly Release[], release: Release): Suppression | null =>
    rules.has('D6') && !checkRelease([...earlier, ...accepted], release, threshold).allowed ? 'ledger' : null

  const publishWhole = (): Cell => {
    if (rules.has('D1') && people.length < threshold) return hideCell('too-few')
    const { cell, release } = prepare(people)
    const reason = refusal([], release)
    if (reason) return hideCell(reason)
    releases.push(release)
    return cell
  }

  const publishBreakdown = (dimension: Dimension): ReadonlyMap<string, Cell> => {
    const values = valuesOf(publication, dimension)
    const membersOf = (value: string | null) => people.filter(({ facts }) => facts[dimension] === value)
    const unknown = publication.contributions.some(({ facts }) => facts[dimension] === null)
    const siblings: Sibling[] = [...values, ...(unknown ? [null] : [])].map((value) => ({
      value,
      n: membersOf(value).length,
    }))
    let held = decideSiblings(siblings, threshold, rules)
    for (;;) {
      const cells = new Map<string, Cell>()
      const refused = new Map(held)
      const accepted: Release[] = []
      for (const value of values) {
        const reason = held.get(value)
        const { cell, release } = prepare(membersOf(value))
        const refusedFor = reason ?? refusal([...releases, ...accepted], release)
        if (refusedFor) refused.set(value, refusedFor)
        else accepted.push(release)
        cells.set(value, refusedFor ? hideCell(refusedFor) : cell)
      }
      if (refused.size === held.size) {
        releases.push(...accepted)
        return cells
      }
      // What the ledger holds back may need a companion (D3); then the rest is tried again.
      held = decideSiblings(siblings, threshold, rules, refused)
    }
  }

  const whole = publishWhole()
  const hidden = hideCell(
    whole.n.state === 'suppressed' && whole.n.reason === 'too-few' ? 'too-few' : 'whole-hidden',
  )
  const groups = inOrder(publication.dimensions).map((dimension) => {
    const isShown = whole.n.state === 'shown'
    const cells = isShown
      ? publishBreakdown(dimension)
      : new Map(valuesOf(publication, dimension).map((value) => [value, hidden]))
    return [dimension, cells] as const
  })
  return { whole, groups: new Map(groups), releases }
}

function scoredPeople(contributions: readonly Contribution[], scaleId: string): readonly Person[] {
  const byNumber = new Map(contributions.map((contribution) => [contribution.number, contribution]))
  return [...byNumber.values()].flatMap(({ number, scores, facts }) => {
    const score = Object.hasOwn(scores, scaleId) ? scores[scaleId] : null
    return typeof score === 'number' && score >= 1 && score <= 5 ? [{ number, score, facts }] : []
  })
}

/** Each value once, in order: those that the members have, and those that the answers have. */
function valuesOf({ contributions, listed }: Publication, dimension: Dimension): readonly string[] {
  const answered = contributions.flatMap(({ facts }) => facts[dimension] ?? [])
  return [...new Set([...(listed?.[dimension] ?? []), ...answered])].sort()
}

function inOrder(chosen: readonly Dimension[]): readonly Dimension[] {
  return dimensions.filter((dimension) => chosen.includes(dimension))
}
