import type { RequestHandler } from 'express'

/**
 * What no address here holds is not found: a null character, for which PostgreSQL refuses to look; a slash within a part, of which
 * a redirect would make two parts; a backslash, or two slashes at its beginning, which the framework takes for another site's; its
 * own word for an older way to ask for data, of which it would complain in the log each time.
 */
export function checkPath(): RequestHandler {
  return (request, response, next) => {
    const query = /\?(.*)/s.exec(request.url)?.[1] ?? ''
    const isOdd = /%00|%2F|%5C|\\|^\/\//i.test(request.path) || new URLSearchParams(query).has('_data')
    if (!isOdd) return next()
    response.status(404).type('text').send('Not found.')
  }
}
