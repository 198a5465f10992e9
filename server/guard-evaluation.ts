import type { RequestHandler } from 'express'
import type { IncomingHttpHeaders } from 'node:http'

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i
const FORWARDING =
  /^(x-forwarded-.+|forwarded|x-real-ip|x-original-.+|x-client-ip|true-client-ip|cf-connecting-ip|via)$/i

/** Whether a request says that it came through a proxy. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => FORWARDING.test(name))
}

/** Whether a Host header names this machine, on whatever port. */
export function namesLoopback(host: string): boolean {
  return LOOPBACK_HOST.test(host)
}

/**
 * Evaluation mode shows sign-in links and lets anyone become a demonstration person, so it answers only
 * this machine's own browser: no other Host (a page elsewhere that resolves its name to loopback), no
 * proxy in between.
 */
export function guardEvaluation(): RequestHandler {
  return (request, response, next) => {
    const { port } = request.socket.address() as { port?: number }
    const host = request.headers.host ?? ''
    const named = LOOPBACK_HOST.exec(host)
    if (!named || (named[2] ?? ':80') !== `:${port}`) {
      response
        .status(421)
        .type('text')
        .send('Evaluation mode answers only on this machine, by the address it was started with.')
      return
    }
    if (isForwarded(request.headers)) {
      response
        .status(403)
        .type('text')
        .send('Evaluation mode does not answer through a proxy. Set MODE=production for that.')
      return
    }
    next()
  }
}
