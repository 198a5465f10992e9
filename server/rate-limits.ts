import { RateLimiterMemory } from 'rate-limiter-flexible'

export type RateLimits = Readonly<{
  /** Counts one request for a sign-in message: false once there were too many from there or for that address. */
  allowSignIn: (from: Readonly<{ clientAddress: string; email: string }>) => Promise<boolean>
}>

const MINUTES_15 = 15 * 60

/** At most 8 sign-in messages to one address and 60 from one client in 15 minutes. */
export function createRateLimits(): RateLimits {
  const byEmail = new RateLimiterMemory({ keyPrefix: 'email', points: 8, duration: MINUTES_15 })
  const byClient = new RateLimiterMemory({ keyPrefix: 'client', points: 60, duration: MINUTES_15 })
  return {
    allowSignIn: ({ clientAddress, email }) =>
      Promise.all([byClient.consume(clientAddress), byEmail.consume(email)]).then(
        () => true,
        () => false,
      ),
  }
}
