import type { Wave } from '../cohort/cohort'

/** A wave as a file names it: its kind and its last day, such as "end, 2026-06-30". */
export function nameWaveInFile({ kind, closesOn }: Pick<Wave, 'kind' | 'closesOn'>): string {
  return `${kind}, ${closesOn}`
}
