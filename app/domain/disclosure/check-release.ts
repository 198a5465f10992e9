import { checkInLedger, openLedger, type Refusal } from './ledger'
import type { Release } from './release'

/** Whether a release may be added to the earlier ones, and if not what it would give away. */
export type ReleaseCheck = Readonly<{ allowed: true }> | Readonly<{ allowed: false; gives: Refusal }>

/**
 * Whether one release may be published after the earlier ones (D6), of which only those of the same scale of the same
 * version that are tied to its assessments matter.
 */
export function checkRelease(
  earlier: readonly Release[],
  candidate: Release,
  threshold: number,
): ReleaseCheck {
  const members = new Set(candidate.members)
  if (members.size > 0 && members.size < threshold)
    return { allowed: false, gives: members.size === 1 ? 'single' : 'few' }
  const gives = checkInLedger(openLedger(earlier, [candidate]), candidate, threshold)
  return gives === null ? { allowed: true } : { allowed: false, gives }
}
