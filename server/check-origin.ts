import type { RequestHandler } from 'express'
import type { Config } from '../app/config.server'
import { findOrigin } from './find-origin'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Every request that could change something must come from the product's own pages: browsers say so in
 * Origin (or, some for plain forms, in Referer). A request that says nothing is refused as well.
 */
export function checkOrigin(config: Config): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method)) return next()
    const claimed = request.headers.origin ?? originOf(request.headers.referer)
    if (claimed !== undefined && claimed === findOrigin(config, request)) return next()
    response
      .status(403)
      .type('text')
      .send('This request did not come from this site, so it was not carried out.')
  }
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined
}
