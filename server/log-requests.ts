import type { RequestHandler } from 'express'
import { log } from './log'

/** One line a request: method, status and time. The path is left out where it would carry a sign-in token. */
export function logRequests(): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now()
    response.on('finish', () => {
      const path = /^\/+sign-in\/+link\/./i.test(request.path) ? '/sign-in/link/…' : request.path
      const line = {
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
      }
      // Asked every few seconds by a machine; what it is told is logged when it changes.
      if (response.locals['isRoutine']) log.debug(line, 'request')
      else if (response.statusCode >= 500) log.error(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}
