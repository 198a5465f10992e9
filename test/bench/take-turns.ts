import { type Spread, spreadOf } from './summarise'

/** Milliseconds that each of some works takes, in turns, so that whatever else the machine does falls on all. The first turn warms up. */
export async function takeTurns(
  turns: number,
  works: readonly (() => unknown)[],
): Promise<readonly Readonly<{ spread: Spread; each: readonly number[] }>[]> {
  const taken = works.map((): number[] => [])
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [at, work] of works.entries()) {
      const begun = performance.now()
      await work()
      if (turn > 0) taken[at]!.push(performance.now() - begun)
    }
  }
  return taken.map((each) => ({ spread: spreadOf(each), each }))
}

/** A median with its spread, such as "1.20 (1.10–1.50)". */
export function describeSpread({ median, min, max }: Spread): string {
  const digits = median < 10 ? 2 : 0
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}
