import { combineUpToThree, weigh, type Combination } from './combine-three'
import { highEnds, type Bounds, type SeenCell } from './seen-cell'

const ROUNDS = 4

/**
 * Between which bounds each person's score must lie, from rounded means and spreads, how many score high, the ends of the scale,
 * and every sum and difference of up to three cells in which each person counts once, of scores, of their squares and of
 * those who score high.
 */
export function boundScores(cells: readonly SeenCell[]): ReadonlyMap<string, Bounds> {
  const bounds = new Map<string, { low: number; high: number }>()
  for (const { members } of cells) for (const person of members) bounds.set(person, { low: 1, high: 5 })
  for (const { members, mean, sd, ad } of cells) {
    const n = members.size
    const furthest = Math.min(
      sd ? (sd.high * (n - 1)) / Math.sqrt(n) : Infinity,
      ad ? (ad.high * n) / 2 : Infinity,
    )
    for (const person of members) narrow(bounds.get(person)!, mean.low - furthest, mean.high + furthest)
  }
  const sums = listSums(cells)
  for (let round = 0; round < ROUNDS; round++) for (const sum of sums) apply(sum, bounds)
  return bounds
}

/**
 * People of whom each counts once, between which bounds their sum lies, how far from their mean one can be, and between which
 * bounds each of them lies because all of them score high or none does.
 */
type Sum = Readonly<{ people: readonly string[]; furthest: number; each: Bounds }> & Bounds

function listSums(cells: readonly SeenCell[]): readonly Sum[] {
  const sums: Sum[] = []
  for (const combination of combineUpToThree(cells)) {
    const size = combination.reduce((total, { cell, sign }) => total + sign * cell.members.size, 0)
    if (size === 0) continue
    const facing = Math.sign(size)
    let [low, high] = [0, 0]
    for (const { cell, sign } of combination) {
      const n = facing * sign * cell.members.size
      low += n * (n > 0 ? cell.mean.low : cell.mean.high)
      high += n * (n > 0 ? cell.mean.high : cell.mean.low)
    }
    // Only what is near an end of the scale says anything of a single person.
    const people = Math.abs(size)
    const furthest = furthestOf(combination, facing, people, low)
    const each = eachOf(combination, facing, people)
    const saysNothing = low - 5 * (people - 1) <= 1 && high - (people - 1) >= 5 && furthest > 2
    if (saysNothing && each === anyScore) continue
    const weights = weigh(combination)
    if ([...weights.values()].every((weight) => weight === facing)) {
      sums.push({ people: [...weights.keys()], low, high, furthest, each })
    }
  }
  return sums
}

/** From the squares that spreads and means give: how far one of the people that are left can be from their mean. */
function furthestOf(combination: Combination, facing: number, people: number, low: number): number {
  let squares = 0
  for (const { cell, sign } of combination) {
    if (!cell.sd) return Infinity
    const end = facing * sign > 0 ? 'high' : 'low'
    const n = cell.members.size
    squares += facing * sign * ((n - 1) * cell.sd[end] ** 2 + n * cell.mean[end] ** 2)
  }
  const around = Math.max(0, squares - Math.max(low, people) ** 2 / people)
  return Math.sqrt((around * (people - 1)) / people)
}

const anyScore: Bounds = { low: 1, high: 5 }

/** From how many score high in each cell: whether among the people that are left all do, or none. */
function eachOf(combination: Combination, facing: number, people: number): Bounds {
  let [fewest, most] = [0, 0]
  for (const { cell, sign } of combination) {
    if (!cell.high) return anyScore
    const isAdded = facing * sign > 0
    fewest += isAdded ? cell.high.low : -cell.high.high
    most += isAdded ? cell.high.high : -cell.high.low
  }
  if (fewest >= people) return { low: highEnds.low, high: 5 }
  return most <= 0 ? { low: 1, high: highEnds.below } : anyScore
}

function apply(
  { people, low, high, furthest, each }: Sum,
  bounds: ReadonlyMap<string, { low: number; high: number }>,
): void {
  const own = people.map((person) => bounds.get(person)!)
  const lows = own.reduce((sum, bound) => sum + bound.low, 0)
  const highs = own.reduce((sum, bound) => sum + bound.high, 0)
  for (const bound of own) {
    narrow(bound, low - (highs - bound.high), high - (lows - bound.low))
    narrow(bound, low / people.length - furthest, high / people.length + furthest)
    narrow(bound, each.low, each.high)
  }
}

function narrow(bound: { low: number; high: number }, low: number, high: number): void {
  bound.low = Math.max(bound.low, low)
  bound.high = Math.min(bound.high, high)
}
