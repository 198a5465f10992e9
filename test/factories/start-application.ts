import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { v7 as newUuid } from 'uuid'
import { readConfig } from '../../app/config.server'
import type { Deps } from '../../app/use-cases/deps'
import { writeSessionCookie } from '../../app/http/session-cookie.server'
import { startSession } from '../../app/use-cases/complete-sign-in'
import { findOrCreatePerson } from '../../db/queries/people.server'
import { areMigrationsCurrent } from '../../db/check-migrations.server'
import { loadField } from '../../db/seed/load-field.server'
import { createApplication } from '../../server/create-application'
import { createWebServer } from '../../server/create-web-server'
import { createRateLimits } from '../../server/rate-limits'
import { createReadiness } from '../../server/readiness'
import type { TestDatabase } from './open-test-databases'
import { productionSettings } from './production-settings'
import { newTestDeps } from './test-deps'

export type TestApplication = Readonly<{
  origin: string
  deps: Deps
  /** Makes somebody who is signed in: the header with their cookie, and who they are. */
  signIn: (email: string) => Promise<Readonly<{ cookie: string; personId: string }>>
  stop: () => Promise<void>
}>

/**
 * The built pages behind the product's own web server, in this process and in production mode: so that a test may hold the
 * database by the very connection that it serves from, and the clock.
 */
export async function startApplication(
  { db }: Pick<TestDatabase, 'db'>,
  changes: Partial<Deps> = {},
  patience?: Parameters<typeof createWebServer>[1],
): Promise<TestApplication> {
  const deps: Deps = {
    ...newTestDeps(db),
    now: () => new Date(),
    newId: () => newUuid(),
    newToken: () => randomBytes(32).toString('base64url'),
    signInMail: { via: 'outbox', announce: () => undefined },
    ...changes,
  }
  await loadField(db, deps.now().toISOString())
  const readiness = createReadiness(() => areMigrationsCurrent(db))
  const limits = createRateLimits(deps, productionSettings.SESSION_SECRET)
  const config = readConfig(productionSettings)
  const application = await createApplication(config, deps, limits, readiness, () => [])
  const server = createWebServer(application.handler, patience)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deps,
    signIn: async (email) => {
      const createdAt = deps.now().toISOString()
      const { id: personId } = await findOrCreatePerson(db, { id: deps.newId(), email, createdAt })
      const { sessionToken, expires } = await startSession(deps, personId)
      return { personId, cookie: (await writeSessionCookie(sessionToken, expires, true)).split(';')[0]! }
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await application.close()
    },
  }
}
