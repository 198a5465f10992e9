/** So many failures in a row, and a job is set aside (JO2). */
export const failuresUntilSetAside = 8

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * How long a job waits after it has failed so many times in a row, in milliseconds: 1, 2, 4… 64 minutes; once it is set
 * aside a day, so that what mends itself needs no hand (JO2).
 */
export function waitAfterFailures(failures: number): number {
  return failures >= failuresUntilSetAside ? DAY_MS : MINUTE_MS * 2 ** (failures - 1)
}
