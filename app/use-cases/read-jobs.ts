import { listJobs } from '../../db/queries/jobs.server'
import { type MailState, readMailState } from '../../db/queries/mail-given-up.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { type JobName, jobList } from '../domain/jobs/job-list'
import { type JobState, stateOfJob } from '../domain/jobs/state-of-job'
import type { Deps } from './deps'

const MONTH_MS = 30 * 86_400_000

/** A job as administrators see it; times are null where there is none. */
export type Job = Readonly<{
  name: JobName
  label: string
  state: JobState
  lastRunAt: string | null
  nextAt: string | null
  failures: number
  lastError: string | null
  leftUndone: number
}>

/** What the product does by itself, and how its mail stands, for administrators (JO3); null for anybody else. */
export async function readJobs(
  deps: Deps,
  actor: Actor,
): Promise<Readonly<{ jobs: readonly Job[]; mail: MailState }> | null> {
  if (!can(actor, { action: 'manage-jobs', place: WHOLE })) return null
  const now = deps.now()
  const rows = new Map((await listJobs(deps.db)).map((row) => [row.name, row]))
  const jobs = (Object.keys(jobList) as JobName[]).map((name): Job => {
    const row = rows.get(name)
    const state = stateOfJob(
      row ? { claimedUntil: row.claimed_until, failures: row.failures } : null,
      now.toISOString(),
    )
    return {
      ...{ name, label: jobList[name].label, state, failures: row?.failures ?? 0 },
      ...{ lastRunAt: row?.last_run_at ?? null, nextAt: state === 'running' ? null : (row?.due_at ?? null) },
      ...{ lastError: row?.last_error ?? null, leftUndone: row?.left_undone ?? 0 },
    }
  })
  const since = new Date(now.getTime() - MONTH_MS).toISOString().slice(0, 10)
  return { jobs, mail: await readMailState(deps.db, since) }
}
