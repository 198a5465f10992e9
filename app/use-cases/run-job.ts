import { claimJob, endClaim, extendClaim, type JobClaim } from '../../db/queries/jobs.server'
import { type JobName, jobList } from '../domain/jobs/job-list'
import { waitAfterFailures } from '../domain/jobs/wait-after-failures'
import type { Deps } from './deps'

/** Whoever doesn't say for so long that it is still at work has died. */
const CLAIM_MS = 60_000
const EXTEND_EVERY_MS = 15_000

type Tell = (error: unknown) => void

/**
 * Runs a job where it is due, in one process among many (JO1); null where it isn't. What fails is tried again after longer and
 * longer waits (JO2); what the work tells failed within it is counted as left undone.
 * @throws what the work throws, once that is noted
 */
export async function runJob<T>(
  deps: Pick<Deps, 'db' | 'now'>,
  name: JobName,
  work: (tell: Tell) => Promise<T>,
  tell: Tell = () => {},
): Promise<T | null> {
  const { db } = deps
  const begun = deps.now().getTime()
  const inMs = (ms: number) => new Date(deps.now().getTime() + ms).toISOString()
  const claim = await claimJob(db, { name, now: inMs(0), claimedUntil: inMs(CLAIM_MS) })
  if (!claim) return null
  const stopExtending = keepClaim(deps, claim)
  let leftUndone = 0
  try {
    const done = await work((error) => {
      leftUndone += 1
      tell(error)
    })
    const dueAt = new Date(begun + jobList[name].everyMs).toISOString()
    await endClaim(db, claim, { dueAt, failures: 0, lastError: null, leftUndone })
    return done
  } catch (error) {
    const failures = claim.failures + 1
    const dueAt = inMs(waitAfterFailures(failures))
    // Where even that can't be written, the claim lapses, which says as much.
    await endClaim(db, claim, { dueAt, failures, lastError: codeOf(error), leftUndone }).catch(
      () => undefined,
    )
    throw error
  } finally {
    stopExtending()
  }
}

function keepClaim({ db, now }: Pick<Deps, 'db' | 'now'>, claim: JobClaim): () => void {
  const timer = setInterval(() => {
    const until = new Date(now().getTime() + CLAIM_MS).toISOString()
    extendClaim(db, claim, until).catch(() => undefined)
  }, EXTEND_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** A code or a kind, never the message: a database's own words may hold an address. */
function codeOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException
  return String(code ?? name ?? 'unknown').slice(0, 60)
}
