import { deleteResearchGrantsEndedBefore } from '../../db/queries/research-grants.server'
import {
  deleteAuditEntriesBefore,
  deleteDraftsBefore,
  deleteExpired,
  deleteSharesEndedBefore,
  listUnusedAccounts,
} from '../../db/queries/retention.server'
import { deleteSentSessionNotices } from '../../db/queries/session-notices.server'
import type { KeptDays } from '../domain/privacy/write-privacy-notice'
import { deletePerson } from './delete-own-account'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { runJob } from './run-job'
import { todayOf } from './today-of'

const DAY_MS = 86_400_000
/** So many in one run: the rest waits for the next, and nothing else waits long. */
const ACCOUNTS_AT_ONCE = 200

export type Removed = Readonly<Record<string, number>>

/**
 * Removes what has been kept for as long as was promised (V6), at most once an hour among all processes. Gives
 * numbers and nothing else; null where it isn't due.
 */
export async function runRetention(deps: Deps, kept: KeptDays): Promise<Removed | null> {
  return runJob(deps, 'retention', () => removeAll(deps, kept))
}

async function removeAll(deps: Deps, kept: KeptDays): Promise<Removed> {
  const now = deps.now().getTime()
  const time = (at: number) => new Date(at).toISOString()
  const daysAgo = (days: number) => time(now - days * DAY_MS)
  const unused = await listUnusedAccounts(deps.db, {
    before: daysAgo(kept.unusedAccounts).slice(0, 10),
    today: todayOf(deps),
    most: ACCOUNTS_AT_ONCE,
  })
  for (const { id, email } of unused) {
    await inTransaction(deps, (inside) => deletePerson(inside, { personId: id, email }, 'retention'))
  }
  const expired = await deleteExpired(deps.db, {
    now: time(now),
    idleSince: time(now - deps.sessionLimits.idleMinutes * 60_000),
    invitationsBefore: daysAgo(kept.invitations),
    unreachableBefore: daysAgo(kept.unreachableAddresses).slice(0, 10),
  })
  await deleteSentSessionNotices(deps.db)
  const removed = {
    accounts: unused.length,
    drafts: await deleteDraftsBefore(deps.db, daysAgo(kept.drafts)),
    shares: await deleteSharesEndedBefore(deps.db, daysAgo(kept.endedShares)),
    researchers: await deleteResearchGrantsEndedBefore(deps.db, daysAgo(kept.auditEntries).slice(0, 10)),
    auditEntries: await deleteAuditEntriesBefore(deps.db, daysAgo(kept.auditEntries)),
    ...expired,
  }
  // Writing SQLite's file anew takes a while, so only for what was somebody's answers or account.
  if (removed.accounts + removed.drafts > 0) await deps.eraseTraces()
  return removed
}
