import { checkRelease } from '../../../app/domain/disclosure/check-release'
import type { Release } from '../../../app/domain/disclosure/release'
import { newChance } from '../../../db/seed/england/chance'
import { formatTable } from '../format-table'
import type { PartResult, Settings } from '../part'
import { describeSpread, takeTurns } from '../take-turns'

const MEMBERS = 12
/** Teams of one ICS, of which so many have had a second round with the same people: those are tied together. */
const TIED = 3

/** Whether a release may be published after 10 to 10,000 earlier ones: of other teams, but for a few that share its people. */
export async function measureLedger({ quick }: Settings): Promise<PartResult> {
  const counts = quick ? [10, 100, 1000] : [10, 100, 1000, 10_000]
  const ledgers = counts.map(makeLedger)
  const taken = await takeTurns(
    quick ? 5 : 15,
    ledgers.map(
      ({ earlier, candidate }) =>
        () =>
          checkRelease(earlier, candidate, 5),
    ),
  )
  const [first, last] = [taken[0]!.spread.median, taken.at(-1)!.spread.median]
  const growth = last / first
  const most = counts.at(-1)! / counts[0]!
  return {
    text: `A release checked against earlier ones, milliseconds\n${formatTable([
      ['earlier releases', 'median (min–max)'],
      ...counts.map((count, at) => [String(count), describeSpread(taken[at]!.spread)]),
    ])}`,
    figures: counts.map((earlier, at) => ({ earlier, milliseconds: taken[at]!.spread })),
    bounds: [
      {
        name: `a check against ${counts.at(-1)} releases to one against ${counts[0]}`,
        value: `${growth.toFixed(0)} times`,
        bound: `at most ${most} times: no worse than linear`,
        holds: growth <= most,
      },
    ],
  }
}

function makeLedger(count: number): Readonly<{ earlier: readonly Release[]; candidate: Release }> {
  const chance = newChance(count)
  const of = (members: readonly string[]): Release => ({
    ...{ questionnaire: 'system-leadership@1', scaleId: 'think-ahead', members: [...members].sort() },
    mean: { least: 3.4, most: 3.5 },
  })
  const newPeople = (many: number) => Array.from({ length: many }, () => chance.number())
  const people = newPeople(MEMBERS)
  const tied = Array.from({ length: TIED }, () => of([...people, ...newPeople(MEMBERS)]))
  const others = Array.from({ length: count - TIED }, () => of(newPeople(MEMBERS)))
  return { earlier: [...tied, ...others], candidate: of([...people, ...newPeople(MEMBERS)]) }
}
