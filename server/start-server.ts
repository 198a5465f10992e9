import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 as newId } from 'uuid'
import { type Config, readConfig } from '../app/config.server'
import type { Deps } from '../app/use-cases/deps'
import { areMigrationsCurrent } from '../db/check-migrations.server'
import { migrate } from '../db/migrate.server'
import { openDatabase } from '../db/open-database.server'
import { loadDemonstration } from '../db/seed/load-demonstration.server'
import { loadQuestionnaires } from '../questionnaires/index'
import { createApplication } from './create-application'
import { createEvaluationMailbox } from './evaluation-mailbox'
import { setLogLevel } from './log'
import { createReadiness } from './readiness'
import { stopGently } from './stop-gently'

export type RunningServer = Readonly<{ address: string; stop: () => Promise<void> }>

/**
 * Starts everything there is: settings, questionnaires, database, tables, demonstration, web server.
 * @throws ConfigurationError, QuestionnaireError or Error with a sentence when something is missing
 */
export async function startServer(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningServer> {
  const config = readConfig(environment)
  setLogLevel(environment['LOG_LEVEL'] || 'warn')
  const library = loadQuestionnaires('questionnaires')
  const db = await openDatabase(config.database)
  try {
    await migrate(db, config.database.kind)
    const mailbox = createEvaluationMailbox()
    const deps: Deps = {
      db,
      now: () => new Date(),
      newId: () => newId(),
      newToken: () => randomBytes(32).toString('base64url'),
      newCode,
      deliverSignIn: config.mode === 'evaluation' ? mailbox.deliver : () => Promise.resolve(false),
      library,
    }
    if (config.mode === 'evaluation') await loadDemonstration(deps)
    const readiness = createReadiness(() => areMigrationsCurrent(db))
    const { handler, close } = await createApplication(config, deps, mailbox, readiness)
    const server = createServer(handler)
    // A client that dribbles its request in doesn't hold a connection for ever.
    server.requestTimeout = 30_000
    server.headersTimeout = 15_000
    const stop = stopGently(server)
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(config.port, config.host, resolve)
    })
    return {
      address: addressOf(config, server.address() as AddressInfo),
      stop: async () => {
        readiness.beginStopping()
        await stop(config.stopDelayMs)
        await close()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function addressOf(config: Config, { address, port, family }: AddressInfo): string {
  const name = config.host === '127.0.0.1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : config.host
  return `http://${name}:${port}`
}

// No letters or digits that are taken for one another: 32 to the power of 8 codes.
const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function newCode(): string {
  const letters = Array.from(randomBytes(8), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
