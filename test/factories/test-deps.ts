import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import type { Deps } from '../../app/use-cases/deps'
import { isOutOfReach } from '../../db/is-out-of-reach.server'
import { eraseTraces } from '../../db/open-database.server'
import { loadCatalogue } from '../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../questionnaires/index'

export type TestDeps = Deps & Readonly<{ setNow: (iso: string) => void }>

const library = loadQuestionnaires('questionnaires')
const starterSet = loadCatalogue('catalogue', library)

/** Dependencies that stand still: a clock to set, ids and tokens that count up, sign-in by screen. */
export function newTestDeps(db: Kysely<Database>, startingAt = '2026-11-22T09:00:00.000Z'): TestDeps {
  let now = new Date(startingAt)
  let count = 0
  const next = () => String((count += 1)).padStart(12, '0')
  return {
    db,
    now: () => now,
    newId: () => `01900000-0000-7000-8000-${next()}`,
    newToken: () => `token-${next()}`,
    mintSignIn: (requestId) => ({ token: `token-of-${requestId}`, code: `CODE-${requestId.slice(-4)}` }),
    signInMail: { via: 'screen' },
    providers: [],
    mintProviderSecrets: (id) => ({
      state: `state-of-${id}`,
      nonce: `nonce-of-${id}`,
      verifier: `verifier-of-${id}`,
      browserToken: `browser-of-${id}`,
    }),
    sessionLimits: { idleMinutes: 60, hours: 12, signInMinutes: 15 },
    isOutOfReach,
    eraseTraces: () => eraseTraces(db),
    library,
    starterSet,
    setNow: (iso) => {
      now = new Date(iso)
    },
  }
}
