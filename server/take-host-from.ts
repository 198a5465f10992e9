import type { RequestHandler } from 'express'

/**
 * Behind a proxy the Host header is whatever the proxy makes of it, and Remix refuses a form whose Origin is
 * of another host. With a base URL that alone counts, so from here on the request was made to it.
 */
export function takeHostFrom(baseUrl: string): RequestHandler {
  const { host } = new URL(baseUrl)
  return (request, _response, next) => {
    request.headers.host = host
    delete request.headers['x-forwarded-host']
    next()
  }
}
