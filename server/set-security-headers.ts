import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { randomBytes } from 'node:crypto'
import type { Config } from '../app/config.server'

/**
 * Scripts run only with this response's nonce, styles only from files, nothing comes from elsewhere.
 * @param formTargets origins besides its own that forms may lead to: a redirect after one counts as its target
 */
export function setSecurityHeaders(config: Config, formTargets: () => readonly string[]): RequestHandler {
  const overTls = config.baseUrl?.startsWith('https:') ?? false
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as never as Locals).locals.cspNonce}'`,
        ],
        // Vite's development server injects styles.
        styleSrc: config.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: config.development ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: [() => ["'self'", ...formTargets()].join(' ')],
        frameAncestors: ["'none'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overTls,
    // Same-origin, not none: browsers then send the Origin and Referer that the origin check asks for.
    referrerPolicy: { policy: 'same-origin' },
  })
  return (request, response, next) => {
    response.locals['cspNonce'] = randomBytes(16).toString('base64')
    // Pages hold a person's answers: nothing keeps a copy. Files with a hash in their name say otherwise.
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    setHeaders(request, response, next)
  }
}

type Locals = Readonly<{ locals: { cspNonce: string } }>
