import { aggregateScores } from './aggregate-scores'
import { boundsOfMean } from './bounds-of-mean'
import type { Contribution, Dimension } from './contribution'
import { decideSiblings, type Rule, type Sibling } from './decide-siblings'
import { discloseCell, hideCell } from './disclose-cell'
import { addRelease, openLedger, type Ledger } from './ledger'
import { refuseRelease } from './refuse-release'
import type { Release } from './release'
import type { Cell } from './snapshot'

/** Those with a score on one scale, and how they are to be published. */
export type ScalePublication = Readonly<{
  questionnaire: string
  scaleId: string
  isSelf: boolean
  /** In the order of their numbers, each once, each with a score on this scale. */
  people: readonly Contribution[]
  /** The values of each dimension that are listed, null for people whose fact is not known, in the order of publication. */
  breakdowns: readonly Readonly<{ dimension: Dimension; values: readonly (string | null)[] }>[]
  threshold: number
  earlier: readonly Release[]
  rules: ReadonlySet<Rule>
}>

/** The cells of one scale, the breakdowns' by dimension and value, and what the ledger keeps of them. */
export type PublishedScale = Readonly<{
  whole: Cell
  groups: ReadonlyMap<Dimension, ReadonlyMap<string | null, Cell>>
  releases: readonly Release[]
}>

type Group = Readonly<{ cell: Cell; release: Release }>
type Progress = Readonly<{ ledger: Ledger; releases: readonly Release[] }>

/**
 * One scale of a publication: the whole group first, then breakdown by breakdown, each group checked with everything that was
 * accepted before it (D6). Without the whole no breakdown is shown.
 */
export function publishScale(scale: ScalePublication): PublishedScale {
  const { people, breakdowns, threshold, rules } = scale
  const all = prepareGroup(scale, people)
  const divided = breakdowns.map(({ dimension, values }) => {
    const groupOf = (value: string | null) =>
      prepareGroup(
        scale,
        people.filter(({ facts }) => facts[dimension] === value),
      )
    return { dimension, groups: new Map(values.map((value) => [value, groupOf(value)])) }
  })
  const candidates = [all, ...divided.flatMap(({ groups }) => [...groups.values()])].map(
    ({ release }) => release,
  )
  const ledger = openLedger(scale.earlier, candidates)

  const tooFew = rules.has('D1') && people.length < threshold
  const reason = tooFew ? 'too-few' : refuseRelease(ledger, all.release, scale)
  if (reason) {
    const hidden = hideCell(tooFew ? 'too-few' : 'whole-hidden')
    const groups = breakdowns.map(
      ({ dimension, values }) => [dimension, new Map(values.map((value) => [value, hidden]))] as const,
    )
    return { whole: hideCell(reason), groups: new Map(groups), releases: [] }
  }
  let progress: Progress = { ledger: addRelease(ledger, all.release), releases: [all.release] }
  const shown = new Map<Dimension, ReadonlyMap<string | null, Cell>>()
  for (const { dimension, groups } of divided) {
    const { cells, accepted } = publishBreakdown(scale, progress.ledger, groups)
    shown.set(dimension, cells)
    progress = {
      ledger: accepted.reduce(addRelease, progress.ledger),
      releases: [...progress.releases, ...accepted],
    }
  }
  return { whole: all.cell, groups: shown, releases: progress.releases }
}

/** What the ledger holds back may need a companion (D3): then those that are left are tried again, until all are accepted. */
function publishBreakdown(
  scale: ScalePublication,
  ledger: Ledger,
  groups: ReadonlyMap<string | null, Group>,
) {
  const siblings = [...groups].map(([value, { release }]): Sibling => ({ value, n: release.members.length }))
  let held = decideSiblings(siblings, scale.threshold, scale.rules)
  for (;;) {
    const refused = new Map(held)
    const accepted: Group[] = []
    let seen = ledger
    for (const [value, group] of groups) {
      if (held.has(value)) continue
      const reason = refuseRelease(withUnion(seen, accepted), group.release, scale)
      if (reason) refused.set(value, reason)
      else {
        accepted.push(group)
        seen = addRelease(seen, group.release)
      }
    }
    if (refused.size === held.size) {
      const cells = [...groups].map(([value, { cell }]) => {
        const reason = held.get(value)
        return [value, reason ? hideCell(reason) : cell] as const
      })
      return { cells: new Map(cells), accepted: accepted.map(({ release }) => release) }
    }
    held = decideSiblings(siblings, scale.threshold, scale.rules, refused)
  }
}

/** Siblings added up can be set against the whole like one release. */
function withUnion(ledger: Ledger, siblings: readonly Group[]): Ledger {
  const [first, second] = siblings
  if (!first || !second) return ledger
  const releases = siblings.map(({ release }) => release)
  const members = releases.flatMap((release) => release.members)
  const mean = (bound: 'least' | 'most') =>
    releases.reduce((sum, release) => sum + release.members.length * release.mean[bound], 0) / members.length
  return addRelease(ledger, { ...first.release, members, mean: { least: mean('least'), most: mean('most') } })
}

function prepareGroup(scale: ScalePublication, people: ScalePublication['people']): Group {
  const { questionnaire, scaleId, isSelf, rules } = scale
  const exact = aggregateScores(Float64Array.from(people, ({ scores }) => scores[scaleId]!))
  const cell = discloseCell(exact, { roundsAndBounds: rules.has('D7'), self: isSelf })
  const mean = cell.mean.state === 'shown' ? boundsOfMean(cell.mean.value) : { least: 1, most: 5 }
  return {
    cell,
    release: { questionnaire, scaleId, members: people.map(({ number }) => number), mean },
  }
}
