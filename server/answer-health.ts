import { type RequestHandler, Router } from 'express'
import type { Readiness } from './readiness'

/**
 * For who watches over the process: /healthz says that it serves, /readyz whether to send it requests. A
 * word each and nothing more, for anybody may ask.
 */
export function answerHealth(readiness: Readiness): RequestHandler {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.locals['isRoutine'] = true
    response.type('text').send('alive')
  })
  router.get('/readyz', (_request, response, next) => {
    response.locals['isRoutine'] = true
    readiness.state().then((state) => {
      response
        .status(state === 'ready' ? 200 : 503)
        .type('text')
        .send(state)
    }, next)
  })
  return router
}
