import type { Reporting, Wave } from './cohort'

/**
 * Until when an answer counts in what is published of a wave: until it closes. What late starters answer afterwards counts until
 * the end of the catch-up day, where nothing of the wave is published before: of a baseline at the end, of a wave between (H8).
 * Null while it is open: then every answer does.
 */
export function countsUntil(
  wave: Pick<Wave, 'kind' | 'endedAt' | 'catchesUpUntil'>,
  reporting: Reporting,
): string | null {
  if (wave.endedAt === null) return null
  const isLater = wave.kind === 'between' || (wave.kind === 'baseline' && reporting === 'at-end')
  const caughtUp = wave.catchesUpUntil === null ? '' : `${wave.catchesUpUntil}T23:59:59.999Z`
  return isLater && caughtUp > wave.endedAt ? caughtUp : wave.endedAt
}
