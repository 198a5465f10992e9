import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/server-runtime'
import compression from 'compression'
import express from 'express'
import type { RequestListener } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from '../app/config.server'
import type { Deps } from '../app/use-cases/deps'
import { checkBody } from './check-body'
import { checkOrigin } from './check-origin'
import { checkPath } from './check-path'
import type { EvaluationMailbox } from './evaluation-mailbox'
import { findOrigin } from './find-origin'
import { guardEvaluation } from './guard-evaluation'
import { log } from './log'
import { logRequests } from './log-requests'
import { createRateLimits } from './rate-limits'
import { setSecurityHeaders } from './set-security-headers'

export type Application = Readonly<{ handler: RequestListener; close: () => Promise<void> }>

/** Puts the web application together: what guards every request, then the files, then Remix. */
export async function createApplication(
  config: Config,
  deps: Deps,
  mailbox: EvaluationMailbox,
): Promise<Application> {
  const app = express()
  app.disable('x-powered-by')
  app.use(logRequests())
  if (config.mode === 'evaluation') app.use(guardEvaluation())
  app.use(setSecurityHeaders(config))
  app.use(checkOrigin(config))
  app.use(checkBody())
  app.use(checkPath())
  app.use(compression())

  const vite = config.development ? await startVite() : null
  if (vite) app.use(vite.middlewares)
  else {
    app.use(
      '/assets',
      express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
    )
    app.use(express.static('build/client', { maxAge: '1h', index: false }))
  }

  const rateLimits = createRateLimits()
  const answer = createRequestHandler({
    build: vite
      ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
      : await loadBuild(),
    mode: config.development ? 'development' : 'production',
    getLoadContext: (request, response) => ({
      deps,
      mode: config.mode,
      origin: findOrigin(config, request),
      secureCookie: config.mode === 'production',
      cspNonce: response.locals['cspNonce'] as string,
      clientAddress: request.socket.remoteAddress ?? 'unknown',
      rateLimits,
      findSignInMessage: config.mode === 'evaluation' ? mailbox.find : () => undefined,
      logError: (error: unknown) => log.error({ err: error }, 'request failed'),
    }),
  })
  app.all('*', (request, response, next) => void answer(request, response, next))
  app.use(answerUnexpected)
  const handler: RequestListener = (request, response) => void app(request, response)
  return { handler, close: async () => void (await vite?.close()) }
}

const answerUnexpected: express.ErrorRequestHandler = (
  error: { status?: number },
  _request,
  response,
  next,
) => {
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
