import { createRequestHandler, type RequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/server-runtime'
import compression from 'compression'
import express from 'express'
import expressStaticGzip from 'express-static-gzip'
import { readdirSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from '../app/config.server'
import type { Deps } from '../app/use-cases/deps'
import { answerHealth } from './answer-health'
import { answerMetrics } from './answer-metrics'
import { answerTrouble } from './answer-trouble'
import { checkBody } from './check-body'
import { checkOrigin } from './check-origin'
import { checkPath } from './check-path'
import { divideIntoSections } from './divide-into-sections'
import { findOrigin } from './find-origin'
import { groupPaths } from './group-paths'
import { guardEvaluation } from './guard-evaluation'
import { hasGone } from './has-gone'
import { log } from './log'
import { logRequests } from './log-requests'
import { createMetrics } from './metrics'
import type { RateLimits } from './rate-limits'
import type { Readiness } from './readiness'
import { saveAtOnce } from './save-at-once'
import { setSecurityHeaders } from './set-security-headers'
import { takeHostFrom } from './take-host-from'
import { whenReaderReady } from './when-reader-ready'

/** Say something about a page only; on each of its scripts they would weigh as much as some scripts do. */
const PAGE_HEADERS = [
  'Cache-Control',
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
]

export type Application = Readonly<{ handler: RequestListener; close: () => Promise<void> }>

/**
 * Puts the web application together: what guards every request, then the files, then Remix.
 * @param formTargets origins besides its own that forms may lead to
 */
export async function createApplication(
  config: Config,
  deps: Deps,
  rateLimits: RateLimits,
  readiness: Readiness,
  formTargets: () => readonly string[],
): Promise<Application> {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  // Until the pages are loaded, every address is "other".
  let groupPath = groupPaths({})
  const metrics = createMetrics(readiness.isDatabaseUp, (path) => groupPath(path))
  app.use(metrics.countRequests())
  app.use(logRequests((path) => groupPath(path)))
  if (config.mode === 'evaluation') app.use(guardEvaluation())
  app.use(setSecurityHeaders(config, formTargets))
  app.use(answerHealth(readiness))
  app.use(answerMetrics(metrics, config.metricsToken))
  app.use(checkOrigin(config))
  if (config.baseUrl !== null) app.use(takeHostFrom(config.baseUrl))
  app.use(checkBody())
  app.use(checkPath())
  const logError = (error: unknown) => log.error({ err: error }, 'request failed')
  app.use(saveAtOnce(deps, config.mode === 'production', logError))
  // The line of JSON that answers an autosave, the most frequent request, takes longer to compress than to send.
  const isWorthIt = (request: express.Request, response: express.Response) =>
    (request.method === 'GET' || /^text\/html/.test(String(response.getHeader('Content-Type')))) &&
    compression.filter(request, response)
  app.use(compression({ filter: isWorthIt }))

  const vite = config.development ? await startVite() : null
  if (vite) app.use(vite.middlewares)
  else {
    // Files are no secret: what was said about keeping pages is taken back, so that theirs is said instead.
    const setHeaders = (response: ServerResponse) => response.removeHeader('Cache-Control')
    const assets = {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
      // Under one name it is always the same: nobody needs to ask whether it changed.
      etag: false,
      lastModified: false,
      setHeaders: (response: ServerResponse) => PAGE_HEADERS.forEach((name) => response.removeHeader(name)),
    }
    // They lie there compressed.
    const compressed = { enableBrotli: true, orderPreference: ['br'], index: false, serveStatic: assets }
    app.use('/assets', expressStaticGzip('build/client/assets', compressed) as express.RequestHandler)
    const serveFile = express.static('build/client', { maxAge: '1h', index: false, setHeaders })
    // Asked of the disk, each page would wait to hear that it is no file.
    const files = new Set(readdirSync('build/client').map((name) => `/${name}`))
    app.use((request, response, next) => {
      if (files.has(request.path)) void serveFile(request, response, next)
      else next()
    })
  }

  const loadFresh = async (server: NonNullable<typeof vite>) => {
    const build = (await server.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
    groupPath = groupPaths(build.routes)
    return build
  }
  const built = vite ? null : answerTrouble(await loadBuild(), deps.isOutOfReach, logError)
  if (built) groupPath = groupPaths(built.routes)
  const answerFrom = (build: ServerBuild | (() => Promise<ServerBuild>)) =>
    createRequestHandler({
      build,
      mode: config.development ? 'development' : 'production',
      getLoadContext: (request, response) => ({
        deps,
        mode: config.mode,
        origin: findOrigin(config, request),
        keptDays: config.keptDays,
        contact: config.contact,
        secureCookie: config.mode === 'production',
        cspNonce: response.locals['cspNonce'] as string,
        clientAddress: request.ip ?? 'unknown',
        rateLimits,
        logError,
        whenReaderReady: whenReaderReady(response),
      }),
    })
  const answer = built ? bySection(built, answerFrom) : answerFrom(() => loadFresh(vite!))
  app.all('*', (request, response, next) => void answer(request, response, next))
  app.use(answerUnexpected)
  const handler: RequestListener = (request, response) => void app(request, response)
  return { handler, close: async () => void (await vite?.close()) }
}

/** Each section is prepared when it is first asked for. */
function bySection(build: ServerBuild, answerFrom: (build: ServerBuild) => RequestHandler): RequestHandler {
  const sectionOf = divideIntoSections(build)
  const answers = new Map<ServerBuild, RequestHandler>()
  return (request, response, next) => {
    const section = sectionOf(request.originalUrl)
    const answer = answers.get(section) ?? answerFrom(section)
    answers.set(section, answer)
    return answer(request, response, next)
  }
}

const answerUnexpected: express.ErrorRequestHandler = (
  error: { status?: number },
  request,
  response,
  next,
) => {
  if (hasGone(request)) return
  if (response.headersSent) return next(error)
  const status = error.status ?? 500
  if (status >= 500) log.error({ err: error }, 'request failed')
  response
    .status(status)
    .type('text')
    .send(status === 404 ? 'Not found.' : 'This request could not be answered.')
}

async function loadBuild(): Promise<ServerBuild> {
  return (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
}

async function startVite() {
  const { createServer } = await import('vite')
  return createServer({ server: { middlewareMode: true } })
}
