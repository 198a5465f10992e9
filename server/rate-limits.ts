import { createHmac } from 'node:crypto'
import type { Deps } from '../app/use-cases/deps'
import { countRequest } from '../db/queries/rate-limits.server'
import { clientOf } from './client-of'

export type RateLimits = Readonly<{
  /** Counts one request for a sign-in message: false once there were too many from there or for that address. */
  allowSignIn: (from: Readonly<{ clientAddress: string; email: string }>) => Promise<boolean>
  /** Counts one sign-in that is begun through a provider: false once there were too many from there. */
  allowProviderSignIn: (from: Readonly<{ clientAddress: string }>) => Promise<boolean>
}>

const MINUTES_15_MS = 15 * 60_000
const most = { both: 8, client: 60, provider: 300 } as const

/**
 * At most 8 sign-in messages to one address from one client, and 60 from one client, in 15 minutes. Counted by
 * both together, so that nobody is locked out by what somebody else does with their address. At most 300
 * sign-ins through providers from one client, which may be a whole organisation's. Counted in the database, for
 * all processes; nobody who reads it learns whose they were without the secret.
 */
export function createRateLimits({ db, now }: Pick<Deps, 'db' | 'now'>, secret: string): RateLimits {
  const count = (kind: keyof typeof most, who: string) => {
    const time = now().getTime()
    return countRequest(db, {
      keyHash: createHmac('sha256', secret).update(`rate limit\n${kind}\n${who}`).digest('base64url'),
      most: most[kind],
      now: new Date(time).toISOString(),
      endsAt: new Date(time + MINUTES_15_MS).toISOString(),
    })
  }
  return {
    allowProviderSignIn: ({ clientAddress }) => count('provider', clientOf(clientAddress)),
    allowSignIn: async ({ clientAddress, email }) => {
      const client = clientOf(clientAddress)
      // What is refused for the address counts for the client too.
      const isAllowed = await count('client', client)
      return (await count('both', `${client} ${email}`)) && isAllowed
    },
  }
}
