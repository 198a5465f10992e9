import type { Rule } from './decide-siblings'
import type { Suppression } from './figure'
import { checkInLedger, leavesSmallRest, type Ledger } from './ledger'
import type { Release } from './release'

/** Why a release may not be published next to all that is in the ledger (D2, D6, D7); null where nothing stands in its way. */
export function refuseRelease(
  ledger: Ledger,
  release: Release,
  { threshold, rules }: Readonly<{ threshold: number; rules: ReadonlySet<Rule> }>,
): Suppression | null {
  if (rules.has('D2') && leavesSmallRest(ledger, release, threshold)) return 'complement'
  if (!rules.has('D6')) return null
  const refusal = checkInLedger(ledger, release, threshold)
  return refusal === 'extreme' || refusal === null ? refusal : 'ledger'
}
