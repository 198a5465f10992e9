import { log } from '../log'

export type MailWorker = Readonly<{
  /** There is mail to send. */
  wake: () => void
  /** Sends no more; waits for what is being sent, but not for ever. */
  stop: () => Promise<void>
}>

/** So many at once: one that takes long doesn't hold up the rest. */
const SENDERS = 4
/** For mail that is tried again, and for what another process left behind. */
const LOOK_EVERY_MS = 5_000
const PATIENCE_MS = 10_000

/**
 * Sends what is due: at once when it is woken, and otherwise looks every few seconds.
 * @param sendNext sends one mail; false if none is due
 */
export function startMailWorker(sendNext: () => Promise<boolean>): MailWorker {
  const sending = new Set<Promise<void>>()
  let isWoken = false
  let isStopping = false

  async function sendAll(): Promise<void> {
    do {
      isWoken = false
      while (!isStopping && (await sendNext()));
    } while (isWoken && !isStopping)
  }

  function startSender(): void {
    if (isStopping || sending.size >= SENDERS) return
    const sender: Promise<void> = sendAll()
      .catch((error: unknown) => {
        // Chosen field by field: what a database adds to an error may hold an address.
        const { name, code } = error as NodeJS.ErrnoException
        log.error({ name, code }, 'the outbox could not be worked on')
      })
      .finally(() => sending.delete(sender))
    sending.add(sender)
  }

  const look = () => {
    for (let sender = 0; sender < SENDERS; sender += 1) startSender()
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  look()

  return {
    wake: () => {
      isWoken = true
      startSender()
    },
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      let patience: NodeJS.Timeout | undefined
      const tooLong = new Promise<void>((resolve) => (patience = setTimeout(resolve, PATIENCE_MS)))
      await Promise.race([Promise.all(sending), tooLong])
      clearTimeout(patience)
    },
  }
}
