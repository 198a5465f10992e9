import type { Wave } from './cohort'

/**
 * How answering fell from the baseline to the latest later wave of which a rate may be told, in a sentence made of the stored
 * rates alone, which move in steps and from k people on (D9, H9). Null until both are told.
 */
export function sayDropOut(
  waves: readonly Readonly<{ wave: Pick<Wave, 'kind' | 'state' | 'opensOn'>; rate: number | null }>[],
): string | null {
  const told = waves.flatMap(({ wave, rate }) =>
    rate === null || (wave.state !== 'open' && wave.state !== 'closed') ? [] : [{ ...wave, rate }],
  )
  const first = told.find(({ kind }) => kind === 'baseline')
  const last = told
    .filter(({ kind }) => kind !== 'baseline')
    .toSorted((a, b) => a.opensOn.localeCompare(b.opensOn))
    .at(-1)
  if (!first || !last) return null
  const rates = `About ${first.rate} per cent answered the baseline, about ${last.rate} per cent the latest wave`
  const fewer = first.rate - last.rate
  const still = last.state === 'open' ? ' so far' : ''
  return fewer > 0
    ? `${rates}${still}: about ${fewer} in a hundred fewer.`
    : `${rates}${still}. These rates go in steps: they show no drop-out, which does not mean that there was none.`
}
