import type { RequestHandler } from 'express'

/** No address here holds a null character, and PostgreSQL refuses to look for one: it is not found. */
export function checkPath(): RequestHandler {
  return (request, response, next) => {
    if (!/%00/.test(request.path)) return next()
    response.status(404).type('text').send('Not found.')
  }
}
