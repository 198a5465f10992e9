import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { JobRow } from '../privacy-tables'

/** Who runs a job: its name, and which claim on it this is. Nobody else has the same. */
export type JobClaim = Readonly<{ name: string; attempt: number }>

/**
 * Takes a job that is due, for one process among many. Whoever hasn't said by `claimedUntil` that it is still at work has
 * died, which counts as a failure. One that ran an hour from now ran before the clock was set back, and is due.
 */
export async function claimJob(
  db: Kysely<Database>,
  { name, now, claimedUntil }: Readonly<{ name: string; now: string; claimedUntil: string }>,
): Promise<(JobClaim & Readonly<{ failures: number }>) | null> {
  const job = await findJob(db, name)
  if (!job) {
    const first = await db
      .insertInto('job')
      .values({
        ...{ name, due_at: now, claimed_until: claimedUntil, attempts: 1, failures: 0 },
        ...{ last_error: null, last_run_at: now, left_undone: 0 },
      })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst()
    return Number(first.numInsertedOrUpdatedRows) === 1 ? { name, attempt: 1, failures: 0 } : null
  }
  const isSetBack = job.last_run_at !== null && job.last_run_at > hourAfter(now)
  const { claimed_until: heldUntil } = job
  const isHeld = heldUntil !== null && heldUntil > now && heldUntil <= hourAfter(claimedUntil)
  if (isHeld || (job.due_at > now && !isSetBack)) return null
  const [attempt, hasDied] = [job.attempts + 1, job.claimed_until !== null]
  const failures = job.failures + (hasDied ? 1 : 0)
  const result = await db
    .updateTable('job')
    .set({ claimed_until: claimedUntil, attempts: attempt, failures, last_run_at: now })
    .$if(hasDied, (update) => update.set({ last_error: 'interrupted' }))
    .where('name', '=', name)
    .where('attempts', '=', job.attempts)
    .where('due_at', '=', job.due_at)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1 ? { name, attempt, failures } : null
}

/** Clocks of machines differ, but not by that. */
const hourAfter = (time: string) => new Date(Date.parse(time) + 3_600_000).toISOString()

/** Says that whoever claimed a job is still at it. */
export async function extendClaim(
  db: Kysely<Database>,
  { name, attempt }: JobClaim,
  claimedUntil: string,
): Promise<void> {
  await db
    .updateTable('job')
    .set({ claimed_until: claimedUntil })
    .where('name', '=', name)
    .where('attempts', '=', attempt)
    .where('claimed_until', 'is not', null)
    .execute()
}

/** Ends a claim, and says when the job is due again, unless somebody else has claimed it since. */
export async function endClaim(
  db: Kysely<Database>,
  { name, attempt }: JobClaim,
  ended: Readonly<{ dueAt: string; failures: number; lastError: string | null; leftUndone: number }>,
): Promise<void> {
  await db
    .updateTable('job')
    .set({
      claimed_until: null,
      due_at: ended.dueAt,
      failures: ended.failures,
      last_error: ended.lastError,
      left_undone: ended.leftUndone,
    })
    .where('name', '=', name)
    .where('attempts', '=', attempt)
    .execute()
}

/** Makes a job due now, its failures forgotten; false where there is none or somebody is at it. */
export async function makeJobDue(db: Kysely<Database>, name: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('job')
    .set({ due_at: now, failures: 0, claimed_until: null })
    .where('name', '=', name)
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', now)]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function listJobs(db: Kysely<Database>): Promise<readonly JobRow[]> {
  return db.selectFrom('job').selectAll().orderBy('name').execute()
}

async function findJob(db: Kysely<Database>, name: string): Promise<JobRow | undefined> {
  return db.selectFrom('job').selectAll().where('name', '=', name).executeTakeFirst()
}
