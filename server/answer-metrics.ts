import { type Request, type RequestHandler, Router } from 'express'
import { createHash, timingSafeEqual } from 'node:crypto'
import { isForwarded, namesLoopback } from './guard-evaluation'
import type { Metrics } from './metrics'

const LOOPBACK_ADDRESS = /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/

/** /metrics, for who may read it. For everybody else there is no such page. */
export function answerMetrics(metrics: Metrics, token: string | null): RequestHandler {
  const router = Router()
  router.get('/metrics', (request, response, next) => {
    if (!(token === null ? isFromThisMachine(request) : bears(request, token))) return next()
    response.locals['isRoutine'] = true
    metrics.print().then((text) => {
      response.set('Content-Type', metrics.contentType).send(text)
    }, next)
  })
  return router
}

function bears({ headers }: Request, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  // Hashes are of equal length: neither how long the token is nor how much of it was right shows in the time.
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(one!, other!)
}

/** By its own address, under a name of its own, and without a proxy in between that speaks for others. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  return (
    LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') &&
    namesLoopback(headers.host ?? '') &&
    !isForwarded(headers)
  )
}
