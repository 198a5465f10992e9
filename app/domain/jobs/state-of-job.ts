import { failuresUntilSetAside } from './wait-after-failures'

export type JobState = 'never-run' | 'running' | 'set-aside' | 'failing' | 'waiting'

/** How a job stands at a time (ISO 8601): by who has claimed it until when, and its failures in a row (JO2, JO3). */
export function stateOfJob(
  job: Readonly<{ claimedUntil: string | null; failures: number }> | null,
  now: string,
): JobState {
  if (!job) return 'never-run'
  if (job.claimedUntil !== null && job.claimedUntil > now) return 'running'
  if (job.failures >= failuresUntilSetAside) return 'set-aside'
  return job.failures > 0 ? 'failing' : 'waiting'
}
