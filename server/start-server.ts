import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { v7 as newId } from 'uuid'
import { type Config, readConfig } from '../app/config.server'
import { checkLinks } from '../app/use-cases/check-links'
import type { Deps } from '../app/use-cases/deps'
import { publishDemandOfQuarters } from '../app/use-cases/publish-demand'
import { runPlanReminders } from '../app/use-cases/run-plan-reminders'
import { remindOfReviews } from '../app/use-cases/remind-of-reviews'
import { runForums } from '../app/use-cases/run-forums'
import { runRetention } from '../app/use-cases/run-retention'
import { publishMeasurements } from '../app/use-cases/publish-measurement'
import { runRounds } from '../app/use-cases/run-rounds'
import { runWaves } from '../app/use-cases/run-waves'
import { sendNextMail } from '../app/use-cases/send-next-mail'
import { forgetAgain } from '../db/backup/forget-again.server'
import { areMigrationsCurrent } from '../db/check-migrations.server'
import { isOutOfReach } from '../db/is-out-of-reach.server'
import { migrate } from '../db/migrate.server'
import { refuseHalfMoved } from '../db/move/refuse-half-moved.server'
import { eraseTraces, openDatabase } from '../db/open-database.server'
import { loadDemonstration } from '../db/seed/load-demonstration.server'
import { loadField } from '../db/seed/load-field.server'
import { loadCatalogue } from '../catalogue/load-catalogue'
import { loadQuestionnaires } from '../questionnaires/index'
import { createApplication } from './create-application'
import { createWebServer } from './create-web-server'
import { type JobWorker, startJobWorker } from './job-worker'
import { askByHttp, resolveByDns } from './links/ask-by-http'
import { setLogLevel } from './log'
import { type MailWorker, startMailWorker } from './mail/mail-worker'
import { createSmtpSender } from './mail/send-by-smtp'
import { mintSignInWith } from './mint-sign-in'
import { createProvider } from './providers/create-provider'
import { mintProviderSecretsWith } from './providers/mint-provider-secrets'
import { createRateLimits } from './rate-limits'
import { createReadiness } from './readiness'
import { stopGently } from './stop-gently'

const wayOut = { resolve: resolveByDns, ask: askByHttp() }

export type RunningServer = Readonly<{ address: string; stop: () => Promise<void> }>

/**
 * Starts everything there is: settings, questionnaires, database, tables, demonstration, web server.
 * @throws ConfigurationError, QuestionnaireError, CatalogueError or Error with a sentence when something is missing
 */
export async function startServer(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningServer> {
  const config = readConfig(environment)
  setLogLevel(environment['LOG_LEVEL'] || 'warn')
  const library = loadQuestionnaires('questionnaires')
  const starterSet = loadCatalogue('catalogue', library)
  const db = await openDatabase(config.database)
  let mailWorker: MailWorker | null = null
  let jobs: readonly JobWorker[] = []
  try {
    await refuseHalfMoved(db)
    await migrate(db, config.database.kind)
    await forgetAgain(db, new Date())
    await loadField(db, new Date().toISOString())
    const secret = config.sessionSecret ?? randomBytes(32).toString('base64url')
    const providers = config.providers.map(createProvider)
    const deps: Deps = {
      db,
      now: () => new Date(),
      newId: () => newId(),
      newToken: () => randomBytes(32).toString('base64url'),
      mintSignIn: mintSignInWith(secret),
      signInMail: describeSignInMail(config, () => mailWorker?.wake()),
      providers,
      mintProviderSecrets: mintProviderSecretsWith(secret),
      sessionLimits: config.sessionLimits,
      isOutOfReach,
      eraseTraces: () => eraseTraces(db),
      library,
      starterSet,
    }
    if (config.mode === 'evaluation') await loadDemonstration(deps)
    const readiness = createReadiness(() => areMigrationsCurrent(db))
    const { handler, close } = await createApplication(
      config,
      deps,
      createRateLimits(deps, secret),
      readiness,
      () => providers.flatMap(({ origins }) => origins()),
    )
    const server = createWebServer(handler)
    const stop = stopGently(server)
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(config.port, config.host, resolve)
    })
    mailWorker = startWorkerFor(config, deps)
    jobs = [
      startJobWorker('retention', () => runRetention(deps, config.keptDays)),
      startJobWorker('forums', () => runForums(deps)),
      startJobWorker('demand', () => publishDemandOfQuarters(deps)),
      startJobWorker('measurement', () => publishMeasurements(deps)),
      startJobWorker('rounds', (tell) => runRounds(deps, tell)),
      startJobWorker('waves', (tell) => runWaves(deps, tell)),
      startJobWorker('plan reminders', (tell) => runPlanReminders(deps, tell)),
      startJobWorker('reviews', () => remindOfReviews(deps)),
      // From evaluation mode nothing goes out.
      ...(config.mode === 'evaluation'
        ? []
        : [startJobWorker('links', (tell) => checkLinks(deps, wayOut, tell))]),
    ]
    return {
      address: addressOf(config, server.address() as AddressInfo),
      stop: async () => {
        readiness.beginStopping()
        await stop(config.stopDelayMs)
        await mailWorker?.stop()
        for (const job of jobs) await job.stop()
        await close()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function describeSignInMail(config: Config, announce: () => void): Deps['signInMail'] {
  if (config.mode === 'evaluation') return { via: 'screen' }
  return config.mail ? { via: 'outbox', announce } : null
}

/** Evaluation mode sends nothing, however it is configured. */
function startWorkerFor({ mode, mail, baseUrl }: Config, deps: Deps): MailWorker | null {
  if (mode === 'evaluation' || !mail || !baseUrl) return null
  const send = createSmtpSender(mail, baseUrl)
  return startMailWorker(() => sendNextMail(deps, send))
}

function addressOf(config: Config, { address, port, family }: AddressInfo): string {
  const name = config.host === '127.0.0.1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : config.host
  return `http://${name}:${port}`
}
