import type { JobName } from '../app/domain/jobs/job-list'
import { log } from './log'

export type JobWorker = Readonly<{ stop: () => Promise<void> }>

/** When a job is due stands in the database: this is how soon one is seen that has become so, or is to be tried again. */
const LOOK_EVERY_MS = 60_000

/**
 * Runs a job when it is due, now and every so often, and logs what it did in numbers.
 * @param run gives null where it isn't due; what failed without ending it, it tells
 */
export function startJobWorker(
  name: JobName,
  run: (tell: (error: unknown) => void) => Promise<Readonly<Record<string, number>> | null>,
): JobWorker {
  const tell = (error: unknown) => {
    const { name: kind, code } = error as NodeJS.ErrnoException
    log.error({ name: kind, code }, `${name} failed`)
  }
  let running = Promise.resolve()
  const look = () => {
    running = running
      .then(() => run(tell))
      .then((done) => {
        if (done) log.info({ done }, name)
      }, tell)
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
