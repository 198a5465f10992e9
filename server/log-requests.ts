import type { RequestHandler } from 'express'
import { log } from './log'

/**
 * One line a request: method, address pattern, status and time. Never the path itself, which may hold a
 * sign-in token, an id, or whatever somebody typed.
 */
export function logRequests(groupPath: (path: string) => string): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now()
    const { path } = request
    response.on('finish', () => {
      const line = {
        method: request.method,
        route: groupPath(path),
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
