import type { Removed } from '../app/use-cases/run-retention'
import { log } from './log'

const LOOK_EVERY_MS = 10 * 60_000

export type RetentionWorker = Readonly<{ stop: () => Promise<void> }>

/**
 * Runs retention when it is due, now and every so often, and logs what it did in numbers.
 * @param run gives null where it isn't due
 */
export function startRetentionWorker(run: () => Promise<Removed | null>): RetentionWorker {
  let running = Promise.resolve()
  const look = () => {
    running = running.then(run).then(
      (removed) => {
        if (removed) log.info({ removed }, 'retention')
      },
      (error: unknown) => {
        const { name, code } = error as NodeJS.ErrnoException
        log.error({ name, code }, 'retention failed')
      },
    )
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
