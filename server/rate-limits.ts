import { RateLimiterMemory } from 'rate-limiter-flexible'
import { clientOf } from './client-of'

export type RateLimits = Readonly<{
  /** Counts one request for a sign-in message: false once there were too many from there or for that address. */
  allowSignIn: (from: Readonly<{ clientAddress: string; email: string }>) => Promise<boolean>
  /** Counts one sign-in that is begun through a provider: false once there were too many from there. */
  allowProviderSignIn: (from: Readonly<{ clientAddress: string }>) => Promise<boolean>
}>

const MINUTES_15 = 15 * 60

/**
 * At most 8 sign-in messages to one address from one client, and 60 from one client, in 15 minutes. Counted by
 * both together, so that nobody is locked out by what somebody else does with their address. At most 300
 * sign-ins through providers from one client, which may be a whole organisation's.
 */
export function createRateLimits(): RateLimits {
  const byBoth = new RateLimiterMemory({ keyPrefix: 'both', points: 8, duration: MINUTES_15 })
  const byClient = new RateLimiterMemory({ keyPrefix: 'client', points: 60, duration: MINUTES_15 })
  const byProvider = new RateLimiterMemory({ keyPrefix: 'provider', points: 300, duration: MINUTES_15 })
  return {
    allowProviderSignIn: ({ clientAddress }) =>
      byProvider.consume(clientOf(clientAddress)).then(
        () => true,
        () => false,
      ),
    allowSignIn: ({ clientAddress, email }) =>
      Promise.all([
        byClient.consume(clientOf(clientAddress)),
        byBoth.consume(`${clientOf(clientAddress)} ${email}`),
      ]).then(
        () => true,
        () => false,
      ),
  }
}
