import type { RequestHandler } from 'express'
import type { Config } from '../app/config.server'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Every request that could change something must come from the product's own pages: browsers say so in
 * Origin (or, some for plain forms, in Referer). A request that says nothing is refused as well. Without a
 * base URL the host alone is compared: behind a proxy that ends TLS the scheme can't be known.
 */
export function checkOrigin({ baseUrl }: Pick<Config, 'baseUrl'>): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method)) return next()
    const claimed = parse(request.headers.origin ?? request.headers.referer)
    const isOwn =
      claimed && (baseUrl === null ? claimed.host === request.headers.host : claimed.origin === baseUrl)
    if (!isOwn) {
      response
        .status(403)
        .type('text')
        .send('This request did not come from this site, so it was not carried out.')
    } else if (request.method !== 'POST') {
      // Forms and scripts here post, and nothing else; the framework answers some methods with an error.
      response.status(405).type('text').send('That can’t be done here.')
    } else next()
  }
}

function parse(address: string | undefined): URL | null {
  return address !== undefined && URL.canParse(address) ? new URL(address) : null
}
